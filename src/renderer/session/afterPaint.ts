/** A window that is not painted gets on with it after this. */
const unpaintedMs = 200;

/** What was asked for since the last frame. */
let waiting: Set<() => void> | null = null;

/** Runs once, after the next frame: all that waits for one frame together. The answer cancels it. */
export function afterPaint(work: () => void): () => void {
  waiting ??= afterNextFrame();
  const mine = waiting;
  mine.add(work);
  return () => void mine.delete(work);
}

function afterNextFrame(): Set<() => void> {
  const works = new Set<() => void>();
  const run = () => {
    if (waiting === works) waiting = null;
    for (const work of works) {
      works.delete(work);
      work();
    }
  };
  let timer = setTimeout(run, unpaintedMs);
  requestAnimationFrame(() => {
    clearTimeout(timer);
    if (waiting === works) waiting = null;
    timer = setTimeout(run);
  });
  return works;
}
