import type { SyncFromCentre } from '../../shared/link/sync/frames.ts';
import { checkAgain, checkSteps, checkWorked, hearCheck, nextNight } from './checking.ts';
import { comeBack, hearFirst, hello, lose, met, open, refuse } from './connecting.ts';
import { copied, hearPage, left, paged, pullSteps } from './pulling.ts';
import { forked, hearPushed, pushSteps, settled, taken } from './pushing.ts';
import type { Moment, Next, SyncEvent, SyncMachine } from './syncMachine.ts';
import { withLive } from './syncMachine.ts';

/**
 * The desk's side of the conversation, and all of its decisions; whoever runs it has the socket, the store and the clock.
 *
 *   off ─ start ─▶ waiting ─ due ─▶ opening ─ opened ─▶ greeting ─ welcome, met ─▶ live
 *                     ▲                └────── lost, late, forked ───────┴──────────┘
 *   refused: the centre does not let this desk in; tried again rarely, or when somebody asks.
 *
 * When live, one batch is pushed, one page pulled, one first copy made and one thing checked at a time; with nothing to do it is quiet.
 */
export function nextSync(machine: SyncMachine, event: SyncEvent, moment: Moment): Next {
  const [heard, steps] = afterEvent(machine, event, moment);
  if (heard.phase !== 'live') return [heard, steps];
  const [pushed, push] = pushSteps(heard);
  const [pulled, pull] = pullSteps(pushed, moment);
  const [checked, check] = checkSteps(pulled, moment);
  return [checked, [...steps, ...push, ...pull, ...check]];
}

function afterEvent(m: SyncMachine, event: SyncEvent, moment: Moment): Next {
  const { now } = moment;
  if (m.phase === 'off' && event.type !== 'start') return [m, []];
  switch (event.type) {
    case 'start':
      return [{ ...m, phase: 'waiting', local: event.local, retryAt: now, checkAt: firstCheckAt(event, moment) }, []];
    case 'stop':
      return [{ ...m, phase: 'off', live: null }, [{ do: 'close' }, { do: 'stop-copy' }]];
    case 'tick':
      return tick(m, moment);
    case 'clock-set-back':
      return setBack({ ...m, checkAt: nextNight(now, moment.random) }, moment);
    case 'retry-now':
      return retryNow(m, now);
    case 'opened':
      return m.phase === 'opening' ? hello(m, event.token, now) : [m, []];
    case 'lost':
      return m.phase === 'waiting' || m.phase === 'refused' ? [m, []] : lose(m, moment);
    case 'frame':
      return m.phase === 'greeting' ? hearFirst(m, event.frame, moment) : hear(m, event.frame, moment);
    case 'written':
      return [{ ...m, hasUnsent: true }, []];
    case 'met':
      return met(m, event.local, moment);
    case 'taken':
      return taken(m, event.mutations, moment);
    case 'settled':
      return settled(m);
    case 'forked':
      return forked(m, event.local, moment);
    case 'paged':
      return paged(m, event, now);
    case 'copied':
      return copied(m, event, now);
    case 'left':
      return left(m, event.cursors);
    case 'summed':
    case 'repaired':
      return checkWorked(m, event, now);
    case 'store-failed':
      return lose(m, moment);
  }
}

/** After an end that was none, in the first quiet moment. */
const firstCheckAt = ({ local }: Extract<SyncEvent, { type: 'start' }>, { now, random }: Moment): number =>
  local.wasClean ? nextNight(now, random) : now;

/** Whoever says so knows more than the pauses do: those begin short again, also for a desk that is under way. */
function retryNow(m: SyncMachine, now: number): Next {
  const fresh = { ...m, attempt: 0 };
  if (m.phase === 'waiting' || m.phase === 'refused') return open(fresh, now);
  if (m.phase !== 'opening') return m.phase === 'greeting' ? [fresh, []] : [m, []];
  // Under way to where the centre was, perhaps.
  const [opening, steps] = open(fresh, now);
  return [opening, [{ do: 'close' }, ...steps]];
}

function tick(m: SyncMachine, moment: Moment): Next {
  const { now } = moment;
  if (m.phase === 'waiting' || m.phase === 'refused') return now >= m.retryAt ? open(m, now) : [m, []];
  return deadlines(m).some((deadline) => now >= deadline) ? lose(m, moment) : [m, []];
}

const setBack = (m: SyncMachine, moment: Moment): Next =>
  m.phase === 'waiting' || m.phase === 'refused' ? [{ ...m, retryAt: moment.now }, []] : comeBack(m, moment);

function deadlines({ deadline, live }: SyncMachine): number[] {
  const asked = [live?.push, live?.pull, live?.check].flatMap((one) =>
    one && 'deadline' in one ? [one.deadline] : [],
  );
  return deadline === null ? asked : [deadline, ...asked];
}

/** When the machine wants its next `tick`; null: not before something else happens. */
export function wakeAt(m: SyncMachine): number | null {
  if (m.phase === 'off') return null;
  if (m.phase === 'waiting' || m.phase === 'refused') return m.retryAt;
  const isCopyDue = m.live?.copying === null && m.local.cursors.some(({ phase }) => phase === 'snapshot');
  const copy = isCopyDue && m.live ? [m.live.copyAfter] : [];
  return Math.min(...deadlines(m), ...copy, ...(m.live && !m.live.check ? [m.checkAt] : []));
}

function hear(m: SyncMachine, frame: SyncFromCentre, moment: Moment): Next {
  if (m.phase !== 'live' || !m.live) return [m, []];
  switch (frame.type) {
    case 'pushed':
      return hearPushed(m, frame, moment);
    case 'page':
    case 'reset':
      return hearPage(m, frame);
    case 'sums':
    case 'rows':
      return hearCheck(m, frame, moment.now);
    case 'head':
      return [withLive(m, { head: Math.max(m.live.head, frame.seq) }), []];
    case 'scopes':
      return frame.scopes.join('\n') === m.live.scopes.join('\n') ? [m, []] : comeBack(m, moment);
    case 'refused':
      return hearRefused(m, frame, moment);
    default:
      return [m, []];
  }
}

/** A question that was refused is not asked at once again. */
function hearRefused(m: SyncMachine, frame: Extract<SyncFromCentre, { type: 'refused' }>, moment: Moment): Next {
  if (frame.ask === undefined) return refuse(m, frame.code, moment);
  const check = m.live?.check;
  return check?.ask === frame.ask ? checkAgain(m, { ...check, tries: 99 }, moment.now) : lose(m, moment);
}
