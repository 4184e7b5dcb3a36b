import type { Clock } from '../../../shared/lib/clock.ts';
import { failed } from '../../../shared/lib/result.ts';
import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import type { Tracker } from '../asterisk/createTracker.ts';
import { createTracker } from '../asterisk/createTracker.ts';
import { phoneState } from '../asterisk/phoneState.ts';
import type { Pbx, PbxListener } from '../pbx.ts';
import { movedBy } from './movedBy.ts';
import type { Recording } from './readRecording.ts';
import { recordedAgents } from './recordedAgents.ts';

export interface RecordingPbxOptions {
  recording: Recording;
  clock: Clock;
  /** Between the end of the recording and its next beginning. */
  pauseMs?: number;
}

const PAUSE_MS = 3_000;

/** Plays what an Asterisk once told, in its own time, over and over: nobody can take part, only watch. */
export function createRecordingPbx({ recording, clock, pauseMs = PAUSE_MS }: RecordingPbxOptions): Pbx {
  const people = recordedAgents(recording);
  const shown = new Map<string, DirectoryEntry>();
  let listener: PbxListener | undefined;
  let round = 0;
  let tracker: Tracker = newTracker(0);
  let cancel = () => {};

  /** Each round tells of calls of its own. */
  function newTracker(of: number): Tracker {
    return createTracker({ told: (id, event) => listener?.event(callId(id, of), event) });
  }
  const entries = (): DirectoryEntry[] =>
    people.map(({ agent, extension, name }) => {
      const phone = phoneState(tracker.legs(), agent);
      const before = shown.get(agent);
      const since = before?.phone === phone ? before.since : clock.now();
      const entry = { agent, name, extension, status: 'ready', reason: null, phone, since } as const;
      shown.set(agent, entry);
      return entry;
    });
  const showPhones = () => {
    const before = new Map(shown);
    const changed = entries().filter(({ agent, phone }) => before.get(agent)?.phone !== phone);
    if (changed.length) listener?.agents(changed);
  };
  const play = (next: number, beganAt: number) => {
    const moment = recording.moments[next];
    if (!moment || (next === recording.moments.length - 1 && isCut(moment))) return playAgain();
    cancel = clock.after(Math.max(0, beganAt + moment.t - clock.now()), () => {
      for (const event of moment.events) tracker.take(movedBy(event, beganAt));
      showHealth(moment);
      showPhones();
      play(next + 1, beganAt);
    });
  };
  const showHealth = (moment: Recording['moments'][number]) => {
    if (isCut(moment)) listener?.health('down', null);
    else if (moment.events.length) listener?.health('up', 0);
  };
  const playAgain = () => {
    tracker.finish(clock.now());
    showPhones();
    listener?.health('up', 0);
    cancel = clock.after(pauseMs, begin);
  };
  const begin = () => {
    round += 1;
    tracker = newTracker(round);
    play(0, clock.now());
  };
  return {
    kind: 'recording',
    capabilities: () => [],
    labels: () => ({}),
    start: async (to) => {
      listener = to;
      to.health('up', 0);
      to.agents(entries());
      begin();
    },
    stop: async () => {
      listener = undefined;
      cancel();
    },
    calls: () => tracker.calls().map((call) => ({ ...call, id: callId(call.id, round) })),
    agents: entries,
    agentAt: (extension) => (people.find((one) => one.extension === extension) ?? people[0])?.agent,
    run: async () => failed('telephony-cannot'),
    setAgent: async () => failed('telephony-cannot'),
  };
}

const isCut = ({ events }: Recording['moments'][number]) => events.some(({ type }) => type === 'lost');
const callId = (id: string, round: number) => `${id}/${round}`;
