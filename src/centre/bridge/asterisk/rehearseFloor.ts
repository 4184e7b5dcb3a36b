import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import type { TrackerOptions } from './createTracker.ts';
import { createTracker } from './createTracker.ts';
import type { DialStatus, LegEvent } from './legEvent.ts';
import type { LegView } from './legView.ts';

/** An Asterisk that a test plays by hand, in the words of what happens there. Each step is 100 ms after the one before. */
export interface RehearsedFloor {
  /** A caller comes in on the trunk. */
  comesIn(id: string, number: string, more?: Partial<LegView>): LegView;
  /** A phone goes off hook and dials. */
  dialsOut(agent: string, id: string, exten: string): LegView;
  /** The PBX rings a phone (`agent1`) or a number on a line (`0142685300@trunk`) for that leg. */
  rings(caller: LegView | null, target: string, id: string, more?: Partial<LegView>): LegView;
  answered(caller: LegView | null, callee: LegView): void;
  notAnswered(caller: LegView | null, callee: LegView, status: DialStatus, cause?: number): void;
  together(bridge: string, ...legs: LegView[]): void;
  apart(bridge: string, ...legs: LegView[]): void;
  asked(leg: LegView, cause?: number): void;
  gone(...legs: LegView[]): void;
  say(event: Untimed): void;
  finish(): void;
  /** How many legs the tracker still keeps. */
  legsAlive(): number;
  readonly calls: Map<string, Call>;
  readonly told: { id: string; event: CallEvent }[];
}
type Untimed = LegEvent extends infer E ? (E extends LegEvent ? Omit<E, 'at'> : never) : never;

const extensions: Record<string, string> = { agent1: '101', agent2: '102', agent3: '103' };

export function rehearseFloor(options: Partial<TrackerOptions> = {}): RehearsedFloor {
  const calls = new Map<string, Call>();
  const told: RehearsedFloor['told'] = [];
  let at = 1_000;
  let n = 0;
  const tracker = createTracker({
    told: (id, event, call) => {
      told.push({ id, event });
      calls.set(id, call);
    },
    ...options,
  });
  const say = (event: Untimed) => {
    at += 100;
    tracker.take({ ...event, at } as LegEvent);
  };
  const create = (endpoint: string, view: Partial<LegView> & { id: string }): LegView => {
    n += 1;
    const leg: LegView = { ...blank, name: `PJSIP/${endpoint}-${n.toString(16).padStart(8, '0')}`, ...view };
    say({ type: 'created', leg });
    return leg;
  };
  const phone = (agent: string, view: Partial<LegView> & { id: string }) =>
    create(agent, { number: extensions[agent] ?? null, context: 'from-internal', ...view });
  return {
    calls,
    told,
    say,
    comesIn: (id, number, more) => create('trunk', { ...fromTrunk, id, linkedId: id, number, state: 'ring', ...more }),
    dialsOut: (agent, id, exten) => phone(agent, { id, linkedId: id, exten, state: 'ring' }),
    rings: (caller, target, id, more) => {
      const line = target.split('@')[1];
      const link = { id, linkedId: caller?.linkedId ?? id, state: 'down', ...more } as const;
      const callee = line ? create(line, { ...fromTrunk, number: null, ...link }) : phone(target, link);
      say({ type: 'dialled', caller, callee, dialString: target });
      say({ type: 'dialRings', callee: { ...callee, state: 'ringing' } });
      return callee;
    },
    answered: (caller, callee) =>
      say({ type: 'dialEnded', caller, callee: { ...callee, state: 'up' }, status: 'ANSWER' }),
    notAnswered: (caller, callee, status, cause = 0) => {
      say({ type: 'dialEnded', caller, callee, status });
      say({ type: 'gone', leg: callee, cause });
    },
    together: (bridge, ...legs) => legs.forEach((leg) => void say({ type: 'entered', leg, bridge, talking: true })),
    apart: (bridge, ...legs) => legs.forEach((leg) => void say({ type: 'left', leg, bridge })),
    asked: (leg, cause = 16) => say({ type: 'hangupAsked', leg, soft: false, cause }),
    gone: (...legs) => legs.forEach((leg) => void say({ type: 'gone', leg, cause: 16 })),
    legsAlive: () => tracker.legs().length,
    finish: () => tracker.finish(at + 100),
  };
}

const fromTrunk = { context: 'from-trunk', exten: '601' } as const;
const blank: Omit<LegView, 'id' | 'name'> = {
  state: 'down',
  number: null,
  callerName: null,
  connectedNumber: null,
  context: null,
  exten: null,
  application: null,
  applicationData: null,
  linkedId: null,
  withheld: false,
};
