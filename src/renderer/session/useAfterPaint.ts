import { startTransition, useEffect, useState } from 'react';

/** A window that is not painted gets on with it after this. */
const unpaintedMs = 200;

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

/** Runs once, after the next frame. The answer cancels it. */
function afterPaint(work: () => void): () => void {
  let timer = setTimeout(work, unpaintedMs);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(work);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
