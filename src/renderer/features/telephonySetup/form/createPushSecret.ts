const BYTES = 24;

/** 192 bits that nobody guesses, in letters, digits, hyphens and underscores. */
export function createPushSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
