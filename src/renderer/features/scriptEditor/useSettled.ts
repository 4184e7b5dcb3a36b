import { startTransition, useEffect, useState } from 'react';

/** Shorter than the pause between two words. */
const PAUSE_MS = 120;

/** A value once nobody has changed it for a moment: what follows from it does not hold up who types. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (settled === value) return;
    const timer = setTimeout(() => startTransition(() => settle(value)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [settled, value]);
  return settled;
}
