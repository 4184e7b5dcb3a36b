import type { SyncFromCentre } from '../../shared/link/sync/frames.ts';
import { SYNC_DEADLINE_MS } from '../../shared/link/sync/frames.ts';
import type { Mutation } from '../../shared/link/sync/mutations.ts';
import { comeBack } from './connecting.ts';
import type { Moment, Next, SyncMachine } from './syncMachine.ts';
import { withLive } from './syncMachine.ts';
import type { LocalSync } from './syncStore.ts';

/** One batch at a time, as long as something waits. */
export function pushSteps(m: SyncMachine): Next {
  if (!m.live || m.live.push || !m.hasUnsent) return [m, []];
  return [{ ...withLive(m, { push: { stage: 'taking' } }), hasUnsent: false }, [{ do: 'take' }]];
}

export function taken(m: SyncMachine, mutations: readonly Mutation[], { now }: Moment): Next {
  if (m.live?.push?.stage !== 'taking') return [m, []];
  if (mutations.length === 0) return [withLive(m, { push: null }), []];
  const asks = m.live.asks + 1;
  const ask = `${asks}`;
  const push = { stage: 'asked' as const, mutations, ask, deadline: now + SYNC_DEADLINE_MS };
  return [withLive(m, { asks, push }), [{ do: 'send', frame: { type: 'push', ask, mutations: [...mutations] } }]];
}

export function hearPushed(
  m: SyncMachine,
  frame: Extract<SyncFromCentre, { type: 'pushed' }>,
  { incarnation }: Moment,
): Next {
  const push = m.live?.push;
  if (push?.stage !== 'asked' || push.ask !== frame.ask) return [m, []];
  const settling = withLive(m, { push: { stage: 'settling' } });
  const ids = new Map(push.mutations.map(({ mseq, id }) => [mseq, id]));
  const isAnothers = frame.results.some(({ mseq, id }) => ids.get(mseq) !== id);
  if (frame.fork || isAnothers) return [settling, [{ do: 'fork', incarnation }]];
  if (frame.expect !== undefined) return [settling, [{ do: 'send-again', from: frame.expect, incarnation }]];
  // The head that tells of them may be lost on the way: they are settled by what is pulled, whoever says that it is there.
  const head = Math.max(m.live?.head ?? 0, ...frame.results.map(({ seq }) => seq));
  return [withLive(settling, { head }), [{ do: 'settle', results: frame.results }]];
}

/** There may be more than one batch held. */
export const settled = (m: SyncMachine): Next => [
  m.live?.push?.stage === 'settling' ? { ...withLive(m, { push: null }), hasUnsent: true } : m,
  [],
];

export function forked(m: SyncMachine, local: LocalSync, moment: Moment): Next {
  const isAnother = local.incarnation !== m.local.incarnation;
  const known = { ...m, local, hasUnsent: true };
  if (isAnother) return comeBack(known, moment);
  return [withLive(known, { push: null }), []];
}
