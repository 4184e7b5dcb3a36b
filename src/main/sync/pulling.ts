import type { SyncFromCentre } from '../../shared/link/sync/frames.ts';
import { SYNC_DEADLINE_MS } from '../../shared/link/sync/frames.ts';
import type { Live, Moment, Next, SyncEvent, SyncMachine, SyncStep } from './syncMachine.ts';
import { withCursors, withLive } from './syncMachine.ts';
import type { Cursor } from './syncStore.ts';

const FEWEST = 20;
const MOST = 500;
/** How long one page may hold the writer. */
const PAGE_MS = 10;
const AGAIN_MS = 2_000;

/** Scopes that are lost go first; then what is new, and beside it the first copy of a scope that is new. */
export function pullSteps(m: SyncMachine, { now }: Moment): Next {
  if (!m.live?.mayPull) return [m, []];
  const [left, leave] = leaveStep(m, m.live);
  const [copied, copy] = copyStep(left, left.live ?? m.live, now);
  const [pulled, pull] = pullStep(copied, copied.live ?? m.live, now);
  return [pulled, [...leave, ...copy, ...pull]];
}

function leaveStep(m: SyncMachine, live: Live): Next {
  const lost = m.local.cursors.find(({ scope }) => !live.scopes.includes(scope));
  if (!lost || live.leaving !== null || live.pull) return [m, []];
  return [withLive(m, { leaving: lost.scope }), [{ do: 'leave-scope', scope: lost.scope }]];
}

function copyStep(m: SyncMachine, live: Live, now: number): Next {
  const fresh = m.local.cursors.find((cursor) => isOpen(cursor, live) && cursor.phase === 'snapshot');
  if (!fresh || live.copying !== null || now < live.copyAfter) return [m, []];
  return [withLive(m, { copying: fresh.scope }), [{ do: 'copy', scope: fresh.scope }]];
}

function pullStep(m: SyncMachine, live: Live, now: number): Next {
  const behind = m.local.cursors.find((cursor) => isBehind(cursor, live));
  if (!behind || live.pull) return [m, []];
  const { scope, seq: after } = behind;
  const asks = live.asks + 1;
  const ask = `${asks}`;
  const frame = { type: 'pull' as const, ask, scope, after, limit: m.pullLimit };
  const pull = { stage: 'asked' as const, scope, after, ask, deadline: now + SYNC_DEADLINE_MS };
  return [withLive(m, { asks, pull }), [{ do: 'send', frame }]];
}

const isOpen = ({ scope }: Cursor, { scopes }: Live): boolean => scopes.includes(scope);

const isBehind = (cursor: Cursor, live: Live): boolean =>
  isOpen(cursor, live) && cursor.phase === 'live' && Math.max(cursor.seq, live.caughtUp[cursor.scope] ?? 0) < live.head;

/** All that there is to be told has been told, and is in the store. */
export const isCaughtUp = (m: SyncMachine, live: Live): boolean =>
  !live.pull && m.local.cursors.every((cursor) => cursor.phase === 'live' && !isBehind(cursor, live));

export function hearPage(m: SyncMachine, frame: Extract<SyncFromCentre, { type: 'page' | 'reset' }>): Next {
  const { live } = m;
  if (live?.pull?.stage !== 'asked' || live.pull.ask !== frame.ask) return [m, []];
  const { scope, after } = live.pull;
  const applying = { stage: 'applying' as const };
  if (frame.type === 'reset') return [withLive(m, { pull: applying }), [{ do: 'reset', scope }]];
  const { entries, next, head, isLast } = frame;
  const caughtUp = isLast ? { ...live.caughtUp, [scope]: Math.max(head, next) } : live.caughtUp;
  const told = withLive(m, { pull: applying, head: Math.max(live.head, head), caughtUp });
  return [told, [{ do: 'page', scope, after, entries, next }]];
}

/** The next page is as long as the writer may be held. */
export function paged(m: SyncMachine, { cursors, ms, rows }: Extract<SyncEvent, { type: 'paged' }>, now: number): Next {
  const fitting = rows < FEWEST || ms <= 0 ? m.pullLimit : Math.round((rows * PAGE_MS) / ms);
  const pullLimit = Math.max(FEWEST, Math.min(MOST, fitting, m.pullLimit * 2));
  return [{ ...withLive(withCursors(m, cursors), { pull: null }), pullLimit, lastPullAt: now }, []];
}

export function copied(m: SyncMachine, event: Extract<SyncEvent, { type: 'copied' }>, now: number): Next {
  const copyAfter = event.againAfterMs === null ? 0 : now + Math.max(event.againAfterMs, AGAIN_MS);
  const done = { ...withCursors(m, event.cursors), lastPullAt: event.againAfterMs === null ? now : m.lastPullAt };
  return [withLive(done, { copying: null, copyAfter }), []];
}

export const left = (m: SyncMachine, cursors: Cursor[]): [SyncMachine, SyncStep[]] => [
  withLive(withCursors(m, cursors), { leaving: null }),
  [],
];
