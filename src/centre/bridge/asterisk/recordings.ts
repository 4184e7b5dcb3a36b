import type { CallEvent } from '../../../shared/call/callEvent.ts';
import type { CallGroup } from './callGroup.ts';
import type { Floor } from './floor.ts';
import { isLive, tell } from './floor.ts';
import type { LegRecording, RecordedSide } from './legRecording.ts';
import { bothSides } from './legRecording.ts';

type State = 'on' | 'paused';

/** Told again, it is the same recording: what is muted stays so. */
export function recordingBegan({ recordings }: Floor, id: string, on: Pick<LegRecording, 'leg' | 'bridge'>): void {
  if (!recordings.has(id)) recordings.set(id, { ...on, muted: new Set() });
}

/** Of a recording whose beginning was not seen nothing is known. */
export function recordingMuted(
  { recordings }: Floor,
  id: string,
  sides: readonly RecordedSide[],
  isMuted: boolean,
): void {
  const known = recordings.get(id);
  if (!known) return;
  const others = [...known.muted].filter((side) => !sides.includes(side));
  recordings.set(id, { ...known, muted: new Set([...others, ...(isMuted ? sides : [])]) });
}

export const recordingEnded = ({ recordings }: Floor, id: string): boolean => recordings.delete(id);

/** Paused is only what hears nobody any more. */
const stateOf = ({ muted }: LegRecording): State => (muted.size === bothSides.length ? 'paused' : 'on');

function groupOf(floor: Floor, { leg, bridge }: LegRecording): CallGroup | undefined {
  if (leg !== null) return floor.goneIds.has(leg) ? undefined : floor.legs.get(leg)?.group;
  return [...(floor.bridges.get(bridge ?? '') ?? [])].find(({ endpoint }) => endpoint !== null)?.group;
}

/** The recordings of a call, by their ids. */
export function recordingsOf(floor: Floor, callId: string): { id: string; leg: string | null; state: State }[] {
  return [...floor.recordings].flatMap(([id, one]) =>
    groupOf(floor, one)?.id === callId ? [{ id, leg: one.leg, state: stateOf(one) }] : [],
  );
}

/** Tells each call what became of its recording: it is paused when all that records it is. A leg takes its recordings along when it ends. */
export function followRecordings(floor: Floor, at: number): void {
  if (floor.recordings.size === 0 && !floor.isRecording) return;
  const states = new Map<CallGroup, State>();
  for (const [id, one] of floor.recordings) {
    const group = groupOf(floor, one);
    if (!group && one.leg !== null) floor.recordings.delete(id);
    if (group) states.set(group, states.get(group) === 'on' ? 'on' : stateOf(one));
  }
  for (const group of floor.groups) follow(floor, group, states.get(group), at);
  floor.isRecording = floor.recordings.size > 0;
}

function follow(floor: Floor, group: CallGroup, state: State | undefined, at: number): void {
  if (!isLive(group.call)) return;
  const before = group.call.recording?.state;
  if (before !== state) tell(floor, group, { type: eventOf(before, state), at });
}

function eventOf(
  before: State | undefined,
  state: State | undefined,
): Extract<CallEvent['type'], `recording${string}`> {
  if (state === undefined) return 'recordingEnded';
  if (state === 'paused') return 'recordingPaused';
  return before === 'paused' ? 'recordingResumed' : 'recordingStarted';
}
