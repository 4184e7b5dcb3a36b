import { canonicalJson } from '../../lib/canonicalJson.ts';
import type { RowKind, SyncRow } from './rows.ts';
import { rowBodies } from './rows.ts';

/** Hashes and their sums are whole numbers below this. */
const LIMIT = 2 ** 48;

const columnsOf = Object.fromEntries(
  Object.entries(rowBodies).map(([kind, body]) => [kind, Object.keys(body.shape).sort()]),
) as Record<RowKind, string[]>;

/**
 * What desk and centre compare to see whether they hold the same row: over its number and the columns this schema knows, so that a
 * column of a newer one disturbs nobody. Not a protection against forgery.
 */
export function rowHash({ kind, seq, body }: Pick<SyncRow, 'kind' | 'seq'> & { body: object }): number {
  const values = body as Record<string, unknown>;
  return hashOf(`${seq}${columnsOf[kind].map((column) => canonicalJson(values[column])).join()}`);
}

/** Sums of hashes do not depend on the order, and what was added can be taken out again. */
export const addHash = (sum: number, hash: number): number => (sum + hash) % LIMIT;
export const removeHash = (sum: number, hash: number): number => (sum - hash + LIMIT) % LIMIT;

/** Which of 256 ranges: the last byte of an id that ends as a UUID does, else of its last letter. */
export function rangeOf(id: string): number {
  const byte = /[0-9a-f]{2}$/.exec(id)?.[0];
  return byte === undefined ? id.charCodeAt(id.length - 1) & 255 : Number.parseInt(byte, 16);
}

/** Two lanes of 32 bits, multiplied and mixed by every letter. */
function hashOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    a = Math.imul(a ^ letter, 2654435761);
    b = Math.imul(b ^ letter, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0) * 65_536 + ((a >>> 0) & 0xffff);
}
