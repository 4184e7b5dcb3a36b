import type { CallEvent } from '../../../shared/call/callEvent.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { LineFault } from '../../../shared/link/bridge/commands.ts';
import type { PbxListener } from '../pbx.ts';
import type { World } from './world.ts';

/** A PBX that restarts is away so long. */
export const RESTART_MS = 5_000;
/** Events are lost so long; then the calls are shown as they are. */
export const LOST_MS = 20_000;
/** So much later than it happened, and for so long. */
export const LATE_BY_MS = 3_000;
const LATE_FOR_MS = 60_000;
/** The recorder answers nothing so long; what it records goes on. */
export const STUCK_MS = 60_000;

export interface FaultNeeds {
  clock: Clock;
  listener(): PbxListener;
  /** All calls are over, as after a power cut. */
  forgetCalls(): void;
  /** What there is, told anew. */
  resync(): void;
}

/** What goes wrong between this telephony and the centre, when somebody asks for it. */
export interface Faults {
  begin(fault: LineFault): Record<string, never>;
  /** On its way to the centre: at once, later, or never. */
  tell(call: string, event: CallEvent): void;
  isDown(): boolean;
  recorderIsStuck(): boolean;
  stop(): void;
}

export function createFaults({ clock, listener, forgetCalls, resync }: FaultNeeds): Faults {
  let now: LineFault | null = null;
  let cancel = () => {};
  let late: { at: number; call: string; event: CallEvent }[] = [];
  const flush = (until: number) => {
    const due = late.filter(({ at }) => at <= until);
    late = late.filter(({ at }) => at > until);
    for (const { call, event } of due) listener().event(call, event);
  };
  const back = () => {
    if (now === 'restart') forgetCalls();
    now = null;
    flush(Number.POSITIVE_INFINITY);
    listener().health('resyncing', null);
    resync();
    listener().health('up', 0);
  };
  const end = () => {
    cancel();
    if (now === 'late-events') flush(Number.POSITIVE_INFINITY);
    else if (now !== null && now !== 'recorder') back();
    now = null;
  };
  const begin = (fault: LineFault, ms: number, over: () => void) => {
    end();
    now = fault;
    cancel = clock.after(ms, over);
  };
  return {
    begin: (fault) => {
      if (fault === 'restart') {
        begin(fault, RESTART_MS, back);
        forgetCalls();
        listener().health('down', null, 'unreachable');
      } else if (fault === 'lost-events') begin(fault, LOST_MS, back);
      else if (fault === 'late-events') begin(fault, LATE_FOR_MS, end);
      else if (fault === 'recorder') begin(fault, STUCK_MS, end);
      else end();
      return {};
    },
    tell: (call, event) => {
      if (now === 'restart' || now === 'lost-events') return;
      if (now !== 'late-events') return listener().event(call, event);
      late.push({ at: clock.now() + LATE_BY_MS, call, event });
      clock.after(LATE_BY_MS, () => flush(clock.now()));
    },
    isDown: () => now === 'restart',
    recorderIsStuck: () => now === 'recorder',
    stop: () => {
      cancel();
      now = null;
      late = [];
    },
  };
}

/** Whoever spoke speaks no more. */
export function forgetCalls(world: World): void {
  for (const { call, consultee } of world.calls.values()) {
    for (const agent of [...call.ringing, ...call.owners]) world.touched.add(agent);
    if (consultee?.agent) world.touched.add(consultee.agent);
  }
  world.calls.clear();
}
