import type { RangeSum } from '../../shared/link/sync/frames.ts';
import { addHash } from '../../shared/link/sync/rowHash.ts';
import type { RowKind } from '../../shared/link/sync/rows.ts';
import type { Copies, CopyCount, CopySource } from '../sync/copies.ts';
import type { SyncEvent, SyncStep } from '../sync/syncMachine.ts';
import type { Changed, SyncStore } from '../sync/syncStore.ts';

type StoreStep = Exclude<SyncStep, { do: 'open' | 'close' | 'send' | 'stop-copy' }>;

export interface StepNeeds {
  sync: SyncStore;
  copies: Copies;
  source: () => CopySource | null;
  newIncarnation: () => string;
  onChanged: (changed: Changed) => void;
  onProgress: (count: CopyCount | null) => void;
  onNotUnderstood: (rows: number) => void;
}

type Doing = { [D in StoreStep['do']]: (needs: StepNeeds, step: Extract<StoreStep, { do: D }>) => Promise<SyncEvent> };

const doing: Doing = {
  meet: async ({ sync, newIncarnation }, { welcome }) => ({
    type: 'met',
    local: await sync.meet(welcome, newIncarnation()),
  }),
  take: async ({ sync }) => ({ type: 'taken', mutations: await sync.take() }),
  async settle({ sync, onChanged }, { results }) {
    onChanged(await sync.settle(results));
    return { type: 'settled' };
  },
  fork: async ({ sync }, { incarnation }) => ({ type: 'forked', local: await sync.fork(incarnation) }),
  'send-again': async ({ sync }, { from, incarnation }) => ({
    type: 'forked',
    local: await sync.sendAgainFrom(from, incarnation),
  }),
  async page({ sync, onChanged, onNotUnderstood }, { scope, after, entries, next }) {
    const done = await sync.page(scope, after, entries, next);
    onChanged(done);
    if (done.notUnderstood > 0) onNotUnderstood(done.notUnderstood);
    return { type: 'paged', cursors: done.cursors, ms: done.ms, rows: entries.length };
  },
  reset: async ({ sync }, { scope }) => ({ type: 'paged', cursors: await sync.reset(scope), ms: 0, rows: 0 }),
  async 'leave-scope'({ sync, onChanged }, { scope }) {
    const done = await sync.leaveScope(scope);
    onChanged(done);
    return { type: 'left', cursors: done.cursors };
  },
  copy: (needs, { scope }) => copy(needs, scope),
  sums: async ({ sync }, { scope, kind }) => ({ type: 'summed', result: await sumAll(sync, scope, kind) }),
  async repair({ sync, onChanged }, { scope, kind, range, at, rows }) {
    const done = await sync.repair(scope, kind, range, at, rows);
    onChanged(done);
    return { type: 'repaired', count: done.repaired };
  },
};

/** Does what the machine wants of the store, and tells it what came of it. */
export function doStep<D extends StoreStep['do']>(
  needs: StepNeeds,
  step: Extract<StoreStep, { do: D }>,
): Promise<SyncEvent> {
  return (doing[step.do as D] as Doing[D])(needs, step);
}

/** How long a copy that failed is waited for. */
const COPY_AGAIN_MS = 5_000;
/** A scope that was refused here is asked for again once its permission may have changed. */
const COPY_REFUSED_MS = 60_000;

async function copy(needs: StepNeeds, scope: string): Promise<SyncEvent> {
  const source = needs.source();
  const end = source
    ? await needs.copies.run(scope, source, needs.onProgress)
    : { end: 'again' as const, afterMs: null };
  needs.onProgress(null);
  const cursors = await needs.sync.cursors();
  if (end.end === 'done') {
    needs.onChanged({ customers: [], lists: true });
    return { type: 'copied', cursors, againAfterMs: null };
  }
  return {
    type: 'copied',
    cursors,
    againAfterMs: end.end === 'refused' ? COPY_REFUSED_MS : (end.afterMs ?? COPY_AGAIN_MS),
  };
}

/** A few hundred rows at a time: whatever an agent does comes between. Null where the store has moved on meanwhile. */
async function sumAll(sync: SyncStore, scope: string, kind: RowKind): Promise<{ at: number; sums: RangeSum[] } | null> {
  const totals = new Map<number, { count: number; sum: number }>();
  let at: number | null = null;
  for (let after: number | null = 0; after !== null; ) {
    const part: Awaited<ReturnType<SyncStore['sums']>> = await sync.sums(scope, kind, after);
    if (!part || (at !== null && part.at !== at)) return null;
    at = part.at;
    for (const { range, count, sum } of part.sums) {
      const total = totals.get(range) ?? { count: 0, sum: 0 };
      totals.set(range, { count: total.count + count, sum: addHash(total.sum, Number(sum)) });
    }
    after = part.after;
  }
  return { at: at ?? 0, sums: [...totals].map(([range, { count, sum }]) => ({ range, count, sum: `${sum}` })) };
}
