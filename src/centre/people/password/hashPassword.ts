import type { ScryptOptions } from 'node:crypto';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

interface Cost {
  /** log2 of N: memory is 128 · r · 2^n bytes. */
  n: number;
  r: number;
  p: number;
}
/** 32 MB and some 100 ms for each try. */
const cost: Cost = { n: 15, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const MOST_MEMORY = 256 * 1024 * 1024;

/** `scrypt$n$r$p$salt$key`: what it was made with stands beside it, so that the cost can grow. */
export async function hashPassword(password: string, { n, r, p } = cost): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, { n, r, p });
  return ['scrypt', n, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Takes as long for a hash that is none: nobody learns whether there is a user of that name. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const read = readHash(kept) ?? nobody;
  const key = await derive(password, read.salt, read);
  return timingSafeEqual(key, read.key) && read !== nobody;
}

/** Made with another cost than today's: to be made anew at the next sign-in. */
export function isOldHash(kept: string): boolean {
  const read = readHash(kept);
  return !read || read.n !== cost.n || read.r !== cost.r || read.p !== cost.p;
}

interface Kept extends Cost {
  salt: Buffer;
  key: Buffer;
}
const nobody: Kept = { ...cost, salt: randomBytes(SALT_BYTES), key: randomBytes(KEY_BYTES) };

function readHash(kept: string | null): Kept | null {
  const [kind, n, r, p, salt, key] = (kept ?? '').split('$');
  if (kind !== 'scrypt' || !salt || !key) return null;
  const read = { n: Number(n), r: Number(r), p: Number(p), salt: bytes(salt), key: bytes(key) };
  const isSane = read.n >= 10 && read.n <= 20 && read.r >= 1 && read.p >= 1 && read.key.length === KEY_BYTES;
  return isSane ? read : null;
}

const bytes = (text: string) => Buffer.from(text, 'base64url');

function derive(password: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** n, r, p, maxmem: MOST_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
