import { useEffect, useState } from 'react';

/** What is over sooner is not worth a word. */
const slowMs = 150;

/** True once something has gone on for longer than that: what is quick never flashes a waiting word. */
export function useSlow(isWaiting: boolean, afterMs = slowMs): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), afterMs);
    return () => clearTimeout(timer);
  }, [isWaiting, afterMs]);
  return isSlow && isWaiting;
}
