import type { CentreStore } from '../../../src/centre/store/centreStore.ts';
import { mayRead } from '../../../src/centre/sync/session/mayRead.ts';
import type { Download } from '../../../src/main/store/copy/download.ts';
import { CopyRefused } from '../../../src/main/store/copy/download.ts';
import type { Random } from '../../../src/shared/demo/random.ts';
import type { CopyManifest } from '../../../src/shared/link/sync/frames.ts';
import type { SyncRow } from '../../../src/shared/link/sync/rows.ts';
import { rowKind } from '../../../src/shared/link/sync/rows.ts';
import type { KnownSessions } from '../../syncStand/createKnownSessions.ts';

interface Copy {
  manifest: CopyManifest;
  segments: string[];
}

interface Needs {
  random: Random;
  sessions: KnownSessions;
  /** Null while there is no centre. */
  store: () => CentreStore | null;
}

/** First copies, kept and used again by the rules of the real ones, in segments of a few rows. They outlive the centre's process. */
export function createShelf({ random, sessions, store }: Needs) {
  const kept = new Map<string, Copy>();
  let made = 0;

  const build = async (from: CentreStore, scope: string): Promise<Copy> => {
    const { epoch, head: snapSeq } = await from.state();
    const rows: SyncRow[] = [];
    for (const kind of rowKind.options)
      for (let after = '', page: SyncRow[]; ; after = page.at(-1)?.id ?? '') {
        page = await from.copyPage(scope, kind, after, 3);
        rows.push(...page);
        if (page.length < 3) break;
      }
    const size = random.int(2, 8);
    const parts = Array.from({ length: Math.ceil(rows.length / size) }, (_, n) => rows.slice(n * size, (n + 1) * size));
    made += 1;
    const segments = parts.map((part, n) => ({ n, rows: part.length, bytes: 0 }));
    return {
      manifest: { id: `copy-${made}`, scope, epoch, snapSeq, rows: rows.length, segments },
      segments: parts.map((part) => part.map(lineOf).join('')),
    };
  };
  const current = async (scope: string): Promise<Copy> => {
    const from = there();
    const { epoch, head, gc } = await from.state();
    const copy = kept.get(scope);
    const isValid =
      copy && copy.manifest.epoch === epoch && copy.manifest.snapSeq >= gc && copy.manifest.snapSeq <= head;
    if (copy && isValid && random.chance(0.7)) return copy;
    const fresh = await build(from, scope);
    kept.set(scope, fresh);
    return fresh;
  };
  const there = (): CentreStore => store() ?? refuse(503);
  return {
    download: (token: string): Download => {
      const check = async (scope: string) => {
        const person = await sessions.whoIs(token);
        if (person === null || person === 'revoked') refuse(401);
        else if (!mayRead(person, scope)) refuse(403);
      };
      return {
        manifest: async (scope) => {
          await check(scope);
          return (await current(scope)).manifest;
        },
        segment: async ({ id, scope }, n) => {
          there();
          await check(scope);
          const copy = [...kept.values()].find(({ manifest }) => manifest.id === id);
          return new TextEncoder().encode(copy?.segments[n] ?? refuse(410));
        },
        end: () => {},
      };
    },
  };
}

function refuse(status: number): never {
  throw new CopyRefused(status, null);
}

const lineOf = ({ kind, id, seq, customerId, body }: SyncRow) =>
  `${JSON.stringify([kind, id, seq, customerId, body])}\n`;
