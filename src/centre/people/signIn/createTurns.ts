/** So many at once, so many wait, and whoever comes after is told to come again. */
export function createTurns(atOnce: number, mostWaiting: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = () => {
    running -= 1;
    waiting.shift()?.();
  };
  return async <T>(work: () => Promise<T>): Promise<T | 'full'> => {
    if (running >= atOnce && waiting.length >= mostWaiting) return 'full';
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    return work().finally(next);
  };
}
