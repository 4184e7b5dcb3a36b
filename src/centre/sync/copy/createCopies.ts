import { join } from 'node:path';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import type { Log } from '../../log.ts';
import type { CentreStore } from '../../store/centreStore.ts';
import { buildCopy, segmentFile } from './buildCopy.ts';
import type { Copied } from './copyLines.ts';
import type { KeptCopy } from './keptCopies.ts';
import { COPY_KEPT_MS, createKeptCopies } from './keptCopies.ts';

export interface CopiesNeeds {
  store: Copied & Pick<CentreStore, 'state'>;
  /** Where they are kept; nothing else is in it. */
  folder: string;
  clock: Clock;
  log: Log;
  limitBytes?: number;
}

/** First copies: made once for a scope, used by all desks that begin in the next minutes. */
export interface Copies {
  /** The copy to begin with now; resolves when it is there. */
  current(scope: string): Promise<CopyManifest>;
  find(id: string): CopyManifest | undefined;
  file(manifest: CopyManifest, n: number): string;
  /** Removes what is old. */
  tidy(): Promise<void>;
}

const LIMIT_BYTES = 4_000_000_000;
/** A copy is as good as new for so long, whatever happened since: the feed tells it. */
const FRESH_MS = 5 * 60_000;
/** After that while no more than this part of it, or so many rows, may have changed. */
const CHANGED_SHARE = 0.1;
const CHANGED_ROWS = 10_000;

export function createCopies({ store, folder, clock, log, limitBytes = LIMIT_BYTES }: CopiesNeeds): Copies {
  const kept = createKeptCopies(folder, limitBytes, clock.now());
  const building = new Map<string, Promise<CopyManifest>>();
  /** One is built at a time: the others wait for it, and so does nobody's call. */
  let before: Promise<unknown> = Promise.resolve();

  const build = async (scope: string) => {
    const from = clock.now();
    const manifest = await buildCopy(store, scope, folder);
    kept.add({ manifest, builtAt: clock.now(), usedAt: clock.now() });
    log.info({ rows: manifest.rows, segments: manifest.segments.length, ms: clock.now() - from }, 'first copy made');
    await kept.tidy(clock.now());
    return manifest;
  };
  const make = (scope: string) => {
    const known = building.get(scope);
    if (known) return known;
    const made = before.then(() => build(scope)).finally(() => building.delete(scope));
    building.set(scope, made);
    before = made.catch((error: unknown) =>
      log.error({ code: (error as NodeJS.ErrnoException).code }, 'no first copy'),
    );
    return made;
  };
  const isOfUse = async ({ manifest }: KeptCopy) => {
    const { epoch, head, gc } = await store.state();
    const isValid = manifest.epoch === epoch && manifest.snapSeq >= gc && manifest.snapSeq <= head;
    const changed = head - manifest.snapSeq;
    return { isValid, isClose: changed <= Math.max(CHANGED_ROWS, manifest.rows * CHANGED_SHARE) };
  };
  return {
    current: async (scope) => {
      const copy = kept.of(scope);
      const use = copy && (await isOfUse(copy));
      if (!copy || !use?.isValid) return make(scope);
      copy.usedAt = clock.now();
      const age = clock.now() - copy.builtAt;
      // One that is old is still right: whoever comes now takes it, whoever comes later the next.
      if (age > COPY_KEPT_MS || (age > FRESH_MS && !use.isClose)) make(scope).catch(() => {});
      return copy.manifest;
    },
    find: (id) => {
      const copy = kept.get(id);
      if (copy) copy.usedAt = clock.now();
      return copy?.manifest;
    },
    file: ({ id }, n) => join(folder, id, segmentFile(n)),
    tidy: () => kept.tidy(clock.now()),
  };
}
