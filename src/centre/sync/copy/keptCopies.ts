import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import { copyManifest } from '../../../shared/link/sync/frames.ts';
import { MANIFEST, PART } from './buildCopy.ts';

export interface KeptCopy {
  manifest: CopyManifest;
  builtAt: number;
  usedAt: number;
}

/** The copies that are on the disk: they outlive the process. */
export interface KeptCopies {
  get(id: string): KeptCopy | undefined;
  /** The newest of a scope. */
  of(scope: string): KeptCopy | undefined;
  add(copy: KeptCopy): void;
  /** Removes those of yesterday, and the longest unused while all together are too large; never one in use. */
  tidy(now: number): Promise<void>;
}

/** A desk that was cut off comes back for the same copy within this time. */
const IN_USE_MS = 10 * 60_000;
/** Whoever was removed at the centre is not kept in a copy for longer. */
export const COPY_KEPT_MS = 24 * 3_600_000;

export function createKeptCopies(folder: string, limitBytes: number, now: number): KeptCopies {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = new Map(readKept(folder, now).map((copy) => [copy.manifest.id, copy]));
  const remove = async ({ manifest: { id } }: KeptCopy) => {
    kept.delete(id);
    await rm(join(folder, id), { recursive: true, force: true });
  };
  return {
    get: (id) => kept.get(id),
    of: (scope) =>
      [...kept.values()]
        .filter(({ manifest }) => manifest.scope === scope)
        .sort((a, b) => b.builtAt - a.builtAt || b.manifest.snapSeq - a.manifest.snapSeq)[0],
    add: (copy) => void kept.set(copy.manifest.id, copy),
    tidy: async (at) => {
      const idle = [...kept.values()]
        .filter(({ usedAt }) => at - usedAt > IN_USE_MS)
        .sort((a, b) => a.usedAt - b.usedAt);
      let total = [...kept.values()].reduce((sum, copy) => sum + bytesOf(copy), 0);
      for (const copy of idle) {
        if (total <= limitBytes && at - copy.builtAt <= COPY_KEPT_MS) continue;
        total -= bytesOf(copy);
        await remove(copy);
      }
    },
  };
}

const bytesOf = ({ manifest }: KeptCopy) => manifest.segments.reduce((sum, { bytes }) => sum + bytes, 0);

function readKept(folder: string, now: number): KeptCopy[] {
  return readdirSync(folder).flatMap((name) => {
    try {
      if (name.endsWith(PART)) throw new Error('not finished');
      const file = join(folder, name, MANIFEST);
      const manifest = copyManifest.parse(JSON.parse(readFileSync(file, 'utf8')));
      return [{ manifest, builtAt: statSync(file).mtimeMs, usedAt: now }];
    } catch {
      rmSync(join(folder, name), { recursive: true, force: true });
      return [];
    }
  });
}
