import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares in the same time whatever is wrong with a token, its length included. */
export function createTokenCheck(token: string): (given: string) => boolean {
  const expected = digest(token);
  return (given) => timingSafeEqual(digest(given), expected);
}

const digest = (text: string) => createHash('sha256').update(text).digest();
