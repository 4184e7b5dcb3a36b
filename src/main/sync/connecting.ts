import type { SyncFromCentre, SyncRefusal } from '../../shared/link/sync/frames.ts';
import { SYNC_DEADLINE_MS, SYNC_PROTOCOL } from '../../shared/link/sync/frames.ts';
import { SYNC_SCHEMA } from '../../shared/link/sync/rows.ts';
import { retryDelay } from '../link/retryDelay.ts';
import type { Moment, Next, SyncMachine } from './syncMachine.ts';
import { liveAfter } from './syncMachine.ts';
import type { LocalSync } from './syncStore.ts';

/** Nothing a desk could do about it by itself, soon. */
const FINAL: ReadonlySet<SyncRefusal> = new Set<SyncRefusal>(['not-signed-in', 'revoked', 'protocol-too-old']);
const RARELY_MS = 60_000;

export const open = (m: SyncMachine, now: number): Next => [
  { ...m, phase: 'opening', deadline: now + SYNC_DEADLINE_MS },
  [{ do: 'open' }],
];

export function hello(m: SyncMachine, token: string, now: number): Next {
  const { incarnation, lastMseq, lastAcked, epoch } = m.local;
  const frame = {
    type: 'hello' as const,
    ...{ protocol: SYNC_PROTOCOL, schema: SYNC_SCHEMA, device: m.device, incarnation, token },
    ...{ lastMseq, lastAcked, epoch, now },
  };
  return [{ ...m, phase: 'greeting', deadline: now + SYNC_DEADLINE_MS }, [{ do: 'send', frame }]];
}

/** Whatever was asked is asked again after the next hello. */
export function lose(m: SyncMachine, { now, random }: Moment): Next {
  const retryAt = now + retryDelay(m.attempt, random);
  const next = { ...m, phase: 'waiting' as const, live: null, welcome: null, deadline: null };
  return [{ ...next, attempt: m.attempt + 1, retryAt }, [{ do: 'close' }, { do: 'stop-copy' }]];
}

/** With a new hello there is something to be gained. */
export const comeBack = (m: SyncMachine, moment: Moment): Next => lose({ ...m, attempt: 0 }, { ...moment, random: 0 });

export function refuse(m: SyncMachine, code: SyncRefusal, moment: Moment): Next {
  const [lost, steps] = lose({ ...m, code }, moment);
  return FINAL.has(code) ? [{ ...lost, phase: 'refused', retryAt: moment.now + RARELY_MS }, steps] : [lost, steps];
}

export function hearFirst(m: SyncMachine, frame: SyncFromCentre, moment: Moment): Next {
  if (frame.type === 'refused') return refuse(m, frame.code, moment);
  // What is new while the store still meets the centre is pulled after that.
  if (frame.type === 'head' && m.welcome)
    return [{ ...m, welcome: { ...m.welcome, head: Math.max(m.welcome.head, frame.seq) } }, []];
  if (frame.type !== 'welcome' || m.welcome) return [m, []];
  const { epoch, lastMseq, lastId, head, mayPull } = frame;
  const welcome = { epoch, lastMseq, lastId, head, scopes: mayPull ? frame.scopes : [] };
  return [{ ...m, welcome: frame, deadline: moment.now + SYNC_DEADLINE_MS }, [{ do: 'meet', welcome }]];
}

/** As another incarnation the desk has to say hello once more. */
export function met(m: SyncMachine, local: LocalSync, moment: Moment): Next {
  if (m.phase !== 'greeting' || !m.welcome) return [m, []];
  // An agent may have done something since the store answered.
  const known = { ...m, local, hasUnsent: m.hasUnsent || local.hasUnsent };
  if (local.incarnation !== m.local.incarnation) return comeBack(known, moment);
  const code = m.welcome.mayPull ? null : ('protocol-too-old' as const);
  return [{ ...known, phase: 'live', deadline: null, attempt: 0, code, live: liveAfter(m.welcome) }, []];
}
