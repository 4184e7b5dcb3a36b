import { expect, test } from 'vitest';
import { amiToLegs } from '../asteriskAmi/amiToLegs.ts';
import { ariToLegs } from '../asteriskAri/ariToLegs.ts';
import type { RecordedSide } from './legRecording.ts';
import { bothSides } from './legRecording.ts';
import type { RehearsedFloor } from './rehearseFloor.ts';
import { rehearseFloor } from './rehearseFloor.ts';

const CLAIRE = '+33612345678';
const state = ({ calls }: RehearsedFloor) => [...calls.values()][0]?.recording?.state;
const told = (floor: RehearsedFloor) =>
  floor.told.map(({ event }) => event.type).filter((type) => type.startsWith('recording'));

function arrives(floor: RehearsedFloor) {
  const caller = floor.comesIn('1.1', CLAIRE);
  const talks = () => {
    const phone = floor.rings(caller, 'agent1', '1.2');
    floor.answered(caller, phone);
    floor.together('b1', phone, caller);
    return phone;
  };
  return { caller, talks };
}
const began = (floor: RehearsedFloor, leg: string) =>
  floor.say({ type: 'recordingBegan', recording: leg, on: { leg, bridge: null } });
const muted = (floor: RehearsedFloor, recording: string, isMuted = true, sides: readonly RecordedSide[] = bothSides) =>
  floor.say({ type: 'recordingMuted', recording, sides, isMuted });

test('a dialplan that records before it dials is told of as soon as there is a call', () => {
  const floor = rehearseFloor();
  const { talks } = arrives(floor);
  began(floor, '1.1');
  expect(told(floor)).toEqual([]);
  talks();
  expect(told(floor)).toEqual(['recordingStarted']);
  expect(state(floor)).toBe('on');
});

test('of several recordings of one call all have to be paused before it is said to be', () => {
  const floor = rehearseFloor();
  arrives(floor).talks();
  began(floor, '1.1');
  began(floor, '1.2');
  muted(floor, '1.1');
  expect(state(floor)).toBe('on');
  muted(floor, '1.2');
  expect(state(floor)).toBe('paused');
  muted(floor, '1.1', false);
  expect(told(floor)).toEqual(['recordingStarted', 'recordingPaused', 'recordingResumed']);
});

test('a recording that still hears one side is not paused', () => {
  const floor = rehearseFloor();
  arrives(floor).talks();
  began(floor, '1.1');
  muted(floor, '1.1', true, ['read']);
  expect(state(floor)).toBe('on');
  muted(floor, '1.1', true, ['write']);
  expect(state(floor)).toBe('paused');
  muted(floor, '1.1', false, ['read']);
  expect(state(floor)).toBe('on');
});

test('a recording ends with its leg, with its own end, and never twice', () => {
  const floor = rehearseFloor();
  const phone = arrives(floor).talks();
  began(floor, '1.2');
  floor.apart('b1', phone);
  floor.gone(phone);
  expect(state(floor)).toBeUndefined();
  began(floor, '1.1');
  muted(floor, '1.1');
  for (let again = 0; again < 2; again += 1) floor.say({ type: 'recordingEnded', recording: '1.1' });
  const each = ['recordingStarted', 'recordingEnded'];
  expect(told(floor).filter((type: string) => each.includes(type))).toEqual([...each, ...each]);
});

test('a bridge that is recorded is the call of whoever is in it', () => {
  const floor = rehearseFloor();
  arrives(floor).talks();
  floor.say({ type: 'recordingBegan', recording: 'sales/17', on: { leg: null, bridge: 'b1' } });
  expect(state(floor)).toBe('on');
  floor.say({ type: 'recordingBegan', recording: 'other', on: { leg: null, bridge: 'b9' } });
  muted(floor, 'sales/17');
  expect(state(floor)).toBe('paused');
});

test('what is told of recordings, legs or bridges that nobody knows changes nothing', () => {
  const floor = rehearseFloor();
  arrives(floor).talks();
  const before = floor.told.length;
  began(floor, '9.9');
  muted(floor, '1.1');
  floor.say({ type: 'recordingEnded', recording: '1.1' });
  expect(floor.told).toHaveLength(before);
});

const channel = { Uniqueid: '1.1', Linkedid: '1.1', Channel: 'PJSIP/trunk-00000001' };

test('AMI tells of MixMonitor by the leg', () => {
  const read = (packet: Record<string, string>) => amiToLegs({ ...channel, ...packet }, 5);
  expect(read({ Event: 'MixMonitorStart' })).toEqual([
    { type: 'recordingBegan', at: 5, recording: '1.1', on: { leg: '1.1', bridge: null } },
  ]);
  expect(read({ Event: 'MixMonitorMute', Direction: 'both', State: '1' })).toEqual([
    { type: 'recordingMuted', at: 5, recording: '1.1', sides: ['read', 'write'], isMuted: true },
  ]);
  expect(read({ Event: 'MixMonitorMute', Direction: 'read', State: '0' })).toMatchObject([
    { sides: ['read'], isMuted: false },
  ]);
  expect(read({ Event: 'MixMonitorMute', Direction: 'sideways', State: '1' })).toMatchObject([{ sides: [] }]);
  expect(read({ Event: 'MixMonitorStop' })).toEqual([{ type: 'recordingEnded', at: 5, recording: '1.1' }]);
});

test('ARI tells of recordings by their names, of a channel or of a bridge', () => {
  const read = (type: string, recording: unknown) => ariToLegs({ type, recording }, 5);
  expect(read('RecordingStarted', { name: 'a/b', target_uri: 'channel:1.1', state: 'recording' })).toEqual([
    { type: 'recordingBegan', at: 5, recording: 'a/b', on: { leg: '1.1', bridge: null } },
  ]);
  expect(read('RecordingStarted', { name: 'a', target_uri: 'bridge:b1' })).toMatchObject([
    { on: { leg: null, bridge: 'b1' } },
  ]);
  expect(read('RecordingFinished', { name: 'a' })).toEqual([{ type: 'recordingEnded', at: 5, recording: 'a' }]);
  for (const odd of [undefined, 'a', { name: 'a' }, { name: 'a', target_uri: 'moon:1' }, { target_uri: 'channel:1' }])
    expect(read('RecordingStarted', odd)).toEqual([]);
});
