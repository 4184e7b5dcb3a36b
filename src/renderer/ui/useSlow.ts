import { useEffect, useState } from 'react';

/** What is over sooner is not worth a word. */
const slowMs = 150;

/** True once something has gone on for longer than 150 ms: a quick answer never flashes a waiting word. */
export function useSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isSlow && isWaiting;
}
