import { useEffect, useRef, useState } from 'react';

/** The present moment (ms since the epoch), drawn anew every `everyMs`. Without a span it stands still. */
export function useNow(everyMs: number | null): number {
  const [now, setNow] = useState(Date.now);
  const isFresh = useRef(true);
  useEffect(() => {
    // What was drawn this moment is not drawn again: the first frame of a call has better to do.
    const wasFresh = isFresh.current;
    isFresh.current = false;
    if (everyMs === null) return;
    if (!wasFresh) setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
