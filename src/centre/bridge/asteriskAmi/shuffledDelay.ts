const LEAST_MS = 500;
const MOST_MS = 30_000;

/** How long to wait before the n-th attempt: anything up to a bound that doubles, so that many who lost the same PBX do not return at once. */
export function shuffledDelay(attempt: number, random = Math.random): number {
  const bound = Math.min(MOST_MS, LEAST_MS * 2 ** attempt);
  return LEAST_MS + random() * (bound - LEAST_MS);
}
