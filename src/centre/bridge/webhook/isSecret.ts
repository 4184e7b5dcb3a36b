import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares in the same time whatever is wrong with what was given, its length included. */
export function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
