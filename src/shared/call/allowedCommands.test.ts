import { expect, test } from 'vitest';
import { capability } from '../link/bridge/commands.ts';
import { allowedCommands } from './allowedCommands.ts';
import type { Call } from './call.ts';
import type { CallEvent } from './callEvent.ts';
import { nextCall } from './nextCall.ts';
import { ringCount } from './ringCount.ts';
import { startCall } from './startCall.ts';

const remote = { number: '+33612345678', raw: null, name: null, withheld: false };
const arrived = { type: 'arrived', at: 0, direction: 'inbound', remote, did: null, queue: null } as const;
const after = (...events: CallEvent[]): Call =>
  events.reduce<Call>((call, event) => nextCall(call, event) ?? call, startCall('call-1', arrived));
const ring: CallEvent = { type: 'offered', at: 1, agent: 'agent1' };
const pickUp: CallEvent = { type: 'answered', at: 2, agent: 'agent1' };
const all = capability.options;

test('a call that rings is answered or refused; it is not held', () => {
  expect(allowedCommands(after(ring), 'agent1', all)).toEqual(['answer', 'reject']);
});

test('what an agent may do follows the call', () => {
  const held = after(ring, pickUp, { type: 'held', at: 3 });
  expect(allowedCommands(after(ring, pickUp), 'agent1', all)).toContain('hold');
  expect(allowedCommands(held, 'agent1', all)).toEqual(['hangup', 'retrieve', 'transfer-blind', 'transfer-consult']);
  expect(allowedCommands(after(ring, pickUp, { type: 'muted', at: 3 }), 'agent1', all)).toContain('unmute');
});

test('back with the customer during a consultation, it may be taken up again, completed, joined or ended', () => {
  const consult: CallEvent = { type: 'consulted', at: 3, to: 'agent2' };
  const back = after(ring, pickUp, consult, { type: 'retrieved', at: 4 });
  const offered = ['transfer-complete', 'transfer-cancel', 'transfer-swap', 'conference'];
  const talking = ['hangup', 'mute', 'dtmf'];
  expect(allowedCommands(back, 'agent1', all)).toEqual([...talking, ...offered]);
  expect(allowedCommands(after(ring, pickUp, consult), 'agent1', all)).toEqual(expect.arrayContaining(offered));
  const over = nextCall(back, { type: 'consultEnded', at: 5 }) ?? back;
  expect(allowedCommands(over, 'agent1', all)).toEqual(allowedCommands(after(ring, pickUp), 'agent1', all));
});

test('only what is recorded can be paused, only what is paused resumed, on hold and in a consultation too', () => {
  const of = (call: Call) => allowedCommands(call, 'agent1', all).filter((command) => command.startsWith('record'));
  const recorded = after(ring, pickUp, { type: 'recordingStarted', at: 3 });
  const paused = nextCall(recorded, { type: 'recordingPaused', at: 4 }) ?? recorded;
  expect([after(ring, pickUp), recorded, paused].map(of)).toEqual([[], ['record-pause'], ['record-resume']]);
  for (const event of [
    { type: 'held', at: 5 },
    { type: 'consulted', at: 5, to: 'agent2' },
  ] as const)
    expect(of(nextCall(paused, event) ?? paused)).toEqual(['record-resume']);
  expect(allowedCommands(paused, 'agent1', ['hangup'])).toEqual(['hangup']);
});

test('nobody commands a call of somebody else, or one that is over', () => {
  expect(allowedCommands(after(ring, pickUp), 'agent2', all)).toEqual([]);
  const end: CallEvent = { type: 'ended', at: 9, outcome: 'answered', causeCode: 16, hangupBy: 'caller' };
  expect(allowedCommands(after(ring, pickUp, end), 'agent1', all)).toEqual([]);
});

test('what the PBX cannot do is not offered', () => {
  expect(allowedCommands(after(ring, pickUp), 'agent1', ['hangup', 'dtmf'])).toEqual(['hangup', 'dtmf']);
  expect(allowedCommands(after(ring), 'agent1', [])).toEqual([]);
});

test('rings are counted from the first, every five seconds', () => {
  expect([null, 10_000, 5_001, 5_000, 1].map((from) => ringCount(from, 10_000))).toEqual([0, 1, 1, 2, 2]);
});

test('what the PBX cannot do with this call is not offered, though it can with others', () => {
  const foreign = after(ring, pickUp, { type: 'limited', at: 3, lacks: ['hold', 'transfer-consult', 'conference'] });
  expect(allowedCommands(foreign, 'agent1', all)).not.toContain('hold');
  expect(allowedCommands(foreign, 'agent1', all)).toContain('transfer-blind');
  const handed = nextCall(foreign, { type: 'limited', at: 4, lacks: [] });
  expect(handed && allowedCommands(handed, 'agent1', all)).toContain('hold');
});
