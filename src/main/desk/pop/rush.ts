/** Asked once for each call: whether it chases the one before it. On the machine's own time. */
export function createRush(withinMs: number): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    const isRush = now - last < withinMs;
    last = now;
    return isRush;
  };
}
