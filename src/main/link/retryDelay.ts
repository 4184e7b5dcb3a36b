const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** Full jitter: anywhere up to a ceiling that doubles with each attempt, so that a whole floor does not come back at once. */
export function retryDelay(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(Math.max(FIRST_MS / 10, random * ceiling));
}
