import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openForReading, openForWriting } from '../../src/main/store/connections.ts';
import { createCopyJob } from '../../src/main/store/copy/copyJob.ts';
import { createCopyRows } from '../../src/main/store/copy/copyRows.ts';
import { readSegment } from '../../src/main/store/copy/copySegment.ts';
import { createUnseen } from '../../src/main/store/copy/unseen.ts';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { prepareStore } from '../../src/main/store/prepareStore.ts';
import { createStoreReads } from '../../src/main/store/storeReads.ts';
import { createStoreWriter } from '../../src/main/store/storeWrites.ts';
import type { SyncWrites, WriteName } from '../../src/main/store/syncWrites.ts';
import type { FeedEntry } from '../../src/shared/link/sync/frames.ts';
import type { Mutation, MutationResult } from '../../src/shared/link/sync/mutations.ts';
import { journaledCall } from '../journaledCall.ts';
import { customerRow } from '../syncStand/syncRows.ts';
import { tempFolder } from '../tempStore.ts';

/** The writing side of a desk's store on this thread, already at a centre whose first copy is done at number 0. */
export function storeOnDesk({ scopes = ['all'] }: { scopes?: string[] } = {}) {
  const path = join(tempFolder(), 'desk.db');
  prepareStore(path, migrations);
  const db: Database = openForWriting(path);
  const read = openForReading(path);
  onTestFinished(() => {
    read.close();
    db.close();
  });
  const writer = createStoreWriter(db);
  const run = <N extends WriteName>(name: N, ...args: Parameters<SyncWrites[N]>) => writer.run(name, args, 1_000);
  run('meet', { epoch: 'one', scopes, lastMseq: 0, lastId: null, head: 1_000 }, 'unused');
  for (const scope of scopes) writer.parts.cursors.goLive(scope, 0);
  const seqOf = (scope: string) => run('cursors').find((cursor) => cursor.scope === scope)?.seq ?? -1;
  return {
    ...{ run, path, reads: createStoreReads(read, { now: () => 1_000 }), parts: writer.parts },
    tell: (entries: FeedEntry[], next = Math.max(...entries.map(({ seq }) => seq)), scope = scopes[0] ?? 'all') =>
      run('page', scope, seqOf(scope), entries, next),
    copyJob: (needs: Omit<Parameters<typeof createCopyJob>[0], 'db' | 'parts'>) =>
      createCopyJob({ db, parts: writer.parts, ...needs }),
    copy(scope: string) {
      const { isBulk } = writer.parts.cursors.copyPlace(scope);
      const rows = createCopyRows(db, writer.parts, scope, isBulk);
      const unseen = createUnseen(db, writer.parts);
      return {
        put(entry: FeedEntry) {
          if (!('kind' in entry)) return;
          const line = JSON.stringify([entry.kind, entry.id, entry.seq, entry.customerId, entry.body]);
          const segment = readSegment(new TextEncoder().encode(line), isBulk);
          for (const piece of segment.pieces) rows.put(segment, piece);
        },
        finish(snapSeq: number) {
          while (!isBulk && unseen.removeSome(scope, snapSeq));
        },
      };
    },
    all: (sql: string) => db.prepare<[], Record<string, unknown>>(sql).all(),
    city: (id: string) => db.prepare<[string], string>('SELECT city FROM customer WHERE id = ?').pluck().get(id),
  };
}

/** Customer `n` as the centre tells it. */
export function told(n: number, seq: number, fields: Record<string, unknown> = {}): FeedEntry {
  const { kind, id, customerId, body } = customerRow(n);
  return { kind, id, customerId, seq, body: { ...body, ...fields } };
}

/** What hangs on customer `n`. */
export const toldInteraction = (id: string, n: number, seq: number, fields: object = {}): FeedEntry => ({
  ...{ kind: 'interaction', id, seq, customerId: customerId(n) },
  body: {
    ...{ customerId: customerId(n), at: 5, channel: 'email', direction: null, subject: 'Hello', outcome: null },
    ...{ disposition: null, agent: null, durationMs: null, callLogged: false, ...fields },
  },
});

export const toldPromise = (id: string, of: string | null, seq: number): FeedEntry => ({
  ...{ kind: 'promise', id, seq, customerId: of },
  body: {
    customerId: of,
    callId: null,
    number: null,
    kind: 'send',
    text: id,
    dueAt: 9,
    owner: 'A',
    madeAt: 1,
    keptAt: null,
  },
});

export const toldConflict = (id: string, n: number, seq: number): FeedEntry => ({
  ...{ kind: 'conflict', id, seq, customerId: customerId(n) },
  body: {
    ...{ customerId: customerId(n), field: 'city', openedAt: 1, settledAt: null, settledBy: null },
    ...{ stands: { value: 'A', by: 'a', at: 1 }, lost: { value: 'B', by: 'b', at: 1 } },
  },
});

/** Somebody's call, over. */
export const toldCall = (id: string, of: string | null, seq: number, text = '', fields: object = {}): FeedEntry => {
  const { interactionId: _, ...body } = journaledCall({ id, customerId: of, place: 'closed', notes: { text, rev: 1 } });
  return { kind: 'call', id, seq, customerId: of, body: { ...body, lines: [], ...fields } };
};

/** How often a number of customer `n` was used. */
export const toldUse = (e164: string, n: number, seq: number, { calls = 0, chosen = 0 }): FeedEntry => ({
  ...{ kind: 'number-use', id: `${e164} ${customerId(n)}`, seq, customerId: customerId(n) },
  body: { customerId: customerId(n), e164, calls, lastCallAt: calls > 0 ? 5 : null, chosen, chosenAt: null },
});

export const customerId = (n: number): string => customerRow(n).id;

/** The centre took them all; each gave its row that number. */
export const taken = (mutations: readonly Mutation[], seq: number): MutationResult[] =>
  mutations.map(({ mseq, id }) => ({ mseq, id, outcome: 'applied', seq }));

export const refused = (
  mutations: readonly Mutation[],
  reason: 'invalid' | 'not-found' = 'invalid',
): MutationResult[] => mutations.map(({ mseq, id }) => ({ mseq, id, outcome: 'refused', seq: 0, reason }));
