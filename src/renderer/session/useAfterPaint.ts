import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/**
 * The value that the last frame showed: it follows `value` once a frame was painted with it, as work that gives way to
 * all else. A value that is replaced sooner is passed over.
 */
export function useAfterPaint<T>(value: T, first: T): T {
  const [painted, setPainted] = useState(first);
  const isDue = !Object.is(painted, value);
  useEffect(
    () => (isDue ? afterPaint(() => startTransition(() => setPainted(() => value))) : undefined),
    [isDue, value],
  );
  return painted;
}
