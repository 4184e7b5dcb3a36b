const firstMs = 150;
const longestMs = 5_000;

/** How long to wait before the next attempt to reach the desk; `chance` in [0, 1) spreads several windows. */
export function retryDelay(attempt: number, chance: number): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** attempt);
  return Math.round(ceiling / 2 + (ceiling / 2) * chance);
}
