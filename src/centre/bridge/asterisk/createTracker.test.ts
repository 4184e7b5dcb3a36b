import { expect, test } from 'vitest';
import type { Call } from '../../../shared/call/call.ts';
import type { LegView } from './legView.ts';
import type { RehearsedFloor } from './rehearseFloor.ts';
import { rehearseFloor } from './rehearseFloor.ts';

const CLAIRE = '+33612345678';
const only = ({ calls }: RehearsedFloor): Call => {
  expect([...calls.values()].filter(({ direction }) => direction !== 'internal')).toHaveLength(1);
  return [...calls.values()][0] as Call;
};

/** Claire calls 601, and talks with agent1. */
function talking(floor: RehearsedFloor) {
  const caller = floor.comesIn('1.1', CLAIRE);
  const phone = floor.rings(caller, 'agent1', '1.2');
  floor.answered(caller, phone);
  floor.together('b1', phone, caller);
  return { caller, phone };
}
const local = (id: string, half: 1 | 2): LegView => ({
  id,
  name: `Local/102@from-internal-00000001;${half}`,
  state: 'up',
  number: null,
  callerName: null,
  connectedNumber: null,
  context: 'from-internal',
  exten: '102',
  application: null,
  applicationData: null,
  linkedId: '1.1',
  withheld: null,
});

test('a call sent on to a number outside is nobody’s here, and ends when the customer hangs up', () => {
  const floor = rehearseFloor();
  const { caller, phone } = talking(floor);
  floor.apart('b1', caller);
  floor.say({ type: 'blindTransferred', transferer: phone, extension: '0142685300' });
  floor.gone(phone);
  const sentOn = { ...caller, number: '0142000100', context: 'from-internal', exten: '0142685300' };
  const outside = floor.rings(sentOn, '0142685300@trunk', '1.3');
  floor.answered(sentOn, outside);
  floor.together('b2', outside, sentOn);
  expect(only(floor)).toMatchObject({ status: 'connected', handedOff: true });
  floor.asked(sentOn);
  floor.gone(sentOn, outside);
  expect(only(floor)).toMatchObject({
    status: 'cleared',
    remote: { number: CLAIRE },
    owners: ['agent1'],
    transfers: [{ kind: 'blind', from: 'agent1', to: '+33142685300', completed: true }],
    hangupBy: 'caller',
  });
});

test('a transfer that nobody takes leaves the call without an owner until it ends', () => {
  const floor = rehearseFloor();
  const { caller, phone } = talking(floor);
  floor.say({ type: 'blindTransferred', transferer: phone, extension: '102' });
  floor.gone(phone);
  const other = floor.rings(caller, 'agent2', '1.3');
  floor.notAnswered(caller, other, 'NOANSWER');
  floor.gone(caller);
  expect(only(floor)).toMatchObject({
    owners: ['agent1'],
    offeredTo: ['agent1', 'agent2'],
    transfers: [{ kind: 'blind', from: 'agent1', to: 'agent2', completed: false }],
    outcome: 'answered',
    hangupBy: 'pbx',
  });
});

test('of several phones one answers; the others did not miss the call', () => {
  const floor = rehearseFloor();
  const caller = floor.comesIn('1.1', CLAIRE);
  const [one, two] = [floor.rings(caller, 'agent1', '1.2'), floor.rings(caller, 'agent2', '1.3')];
  floor.answered(caller, two);
  floor.notAnswered(caller, one, 'CANCEL', 26);
  floor.notAnswered(caller, one, 'CANCEL', 26);
  floor.together('b1', two, caller);
  floor.asked(two);
  floor.gone(two, caller);
  expect(only(floor)).toMatchObject({
    offeredTo: ['agent1', 'agent2'],
    owners: ['agent2'],
    outcome: 'answered',
    hangupBy: 'agent',
  });
});

test('when one phone refuses and the caller gives up on the other, the call was missed', () => {
  const floor = rehearseFloor();
  const caller = floor.comesIn('1.1', CLAIRE);
  const [one, two] = [floor.rings(caller, 'agent1', '1.2'), floor.rings(caller, 'agent2', '1.3')];
  floor.asked(one, 21);
  floor.notAnswered(caller, one, 'NOANSWER', 21);
  floor.asked(caller, 127);
  floor.notAnswered(caller, two, 'CANCEL', 127);
  floor.gone(caller);
  expect(only(floor)).toMatchObject({ outcome: 'missed', hangupBy: 'caller', offeredTo: ['agent1', 'agent2'] });
});

test('a caller whom a queue gives up on was not answered; one who gives up on the queue has abandoned it', () => {
  for (const [gaveUp, outcome, hangupBy] of [
    [true, 'abandoned', 'caller'],
    [false, 'no-answer', 'pbx'],
  ] as const) {
    const floor = rehearseFloor();
    const caller = floor.comesIn('1.1', CLAIRE);
    floor.say({ type: 'queued', leg: caller, queue: 'support' });
    const phone = floor.rings(caller, 'agent1', '1.2');
    if (gaveUp) floor.asked(caller, 0);
    floor.notAnswered(caller, phone, 'CANCEL');
    floor.say({ type: 'leftQueue', leg: caller });
    floor.gone(caller);
    expect(only(floor)).toMatchObject({ outcome, hangupBy, queue: 'support' });
  }
});

test('a colleague who is asked with a feature code takes the call when the agent hangs up', () => {
  const floor = rehearseFloor();
  const { caller, phone } = talking(floor);
  floor.say({ type: 'waits', leg: phone });
  const [near, far] = [local('1.3', 1), local('1.4', 2)];
  floor.say({ type: 'created', leg: near });
  floor.say({ type: 'created', leg: far });
  const colleague = floor.rings(far, 'agent2', '1.5', { linkedId: '1.1' });
  expect(only(floor)).toMatchObject({ status: 'consulting', consultedTo: 'agent2', owners: ['agent1'] });
  floor.answered(far, colleague);
  floor.apart('b1', phone);
  floor.together('b2', phone, near);
  floor.together('b3', colleague, far);
  expect(only(floor)).toMatchObject({ status: 'consulting', owners: ['agent1'] });
  floor.asked(phone);
  floor.gone(phone);
  floor.say({ type: 'attendedTransferred', first: phone, second: phone, target: near });
  expect(only(floor)).toMatchObject({
    status: 'connected',
    owners: ['agent1', 'agent2'],
    transfers: [{ kind: 'attended', from: 'agent1', to: 'agent2', completed: true }],
    holds: [],
  });
  floor.asked(caller);
  floor.gone(caller, colleague);
  expect(only(floor)).toMatchObject({ hangupBy: 'caller', owners: ['agent1', 'agent2'] });
});

test('a consultation that comes to nothing gives the customer back', () => {
  const floor = rehearseFloor();
  const { caller, phone } = talking(floor);
  floor.say({ type: 'held', leg: phone });
  const second = floor.dialsOut('agent1', '2.1', '102');
  const colleague = floor.rings(second, 'agent2', '2.2');
  expect(floor.calls.get('1.1')).toMatchObject({ status: 'consulting', consultedTo: 'agent2' });
  expect(floor.calls.get('2.1')).toMatchObject({ direction: 'internal', ringing: ['agent2'] });
  floor.notAnswered(second, colleague, 'BUSY', 17);
  floor.gone(second);
  expect(floor.calls.get('1.1')).toMatchObject({ status: 'held' });
  floor.say({ type: 'unheld', leg: phone });
  floor.asked(caller);
  floor.gone(caller, phone);
  expect(floor.calls.get('1.1')).toMatchObject({ status: 'cleared', holds: [{}], transfers: [], owners: ['agent1'] });
});

test('a consultation outside is no second customer’s call', () => {
  const floor = rehearseFloor();
  const { phone } = talking(floor);
  floor.say({ type: 'held', leg: phone });
  const second = floor.dialsOut('agent1', '2.1', '0142685300');
  floor.rings(second, '0142685300@trunk', '2.2');
  expect(floor.calls.get('2.1')).toMatchObject({ direction: 'internal', remote: { number: '+33142685300' } });
  expect(floor.calls.get('1.1')).toMatchObject({ status: 'consulting', consultedTo: '+33142685300' });
});

test('a call that is parked goes on with whoever takes it', () => {
  const floor = rehearseFloor();
  const { caller, phone } = talking(floor);
  floor.apart('b1', caller);
  floor.say({ type: 'blindTransferred', transferer: phone, extension: '790' });
  floor.say({ type: 'entered', leg: caller, bridge: 'lot', talking: false });
  floor.gone(phone);
  const taker = floor.dialsOut('agent2', '3.1', '791');
  floor.together('b2', caller, taker);
  expect(only(floor)).toMatchObject({
    owners: ['agent1', 'agent2'],
    transfers: [{ kind: 'blind', from: 'agent1', to: 'agent2', completed: true }],
  });
  floor.asked(taker);
  floor.gone(taker, caller);
  expect(only(floor)).toMatchObject({ hangupBy: 'agent', outcome: 'answered' });
});

test('two callers who wait in one parking lot stay two calls', () => {
  const floor = rehearseFloor();
  const callers = [floor.comesIn('1.1', CLAIRE), floor.comesIn('2.1', '+212661234567')];
  for (const leg of callers) floor.rings(leg, 'agent1', `${leg.id}9`);
  for (const leg of callers) floor.say({ type: 'entered', leg, bridge: 'lot', talking: false });
  expect([...floor.calls.keys()]).toEqual(['1.1', '2.1']);
  expect([...floor.calls.values()].map(({ status }) => status)).toEqual(['alerting', 'alerting']);
});

test('a PBX that died and came back has none of the calls it had', () => {
  const floor = rehearseFloor();
  talking(floor);
  floor.say({ type: 'lost' });
  floor.say({ type: 'booted', bootedAt: 5_000 });
  expect(only(floor)).toMatchObject({ status: 'cleared', outcome: 'unknown', hangupBy: 'unknown' });
  const { caller } = { caller: floor.comesIn('9.1', CLAIRE) };
  floor.rings(caller, 'agent1', '9.2');
  expect(floor.calls.get('9.1')).toMatchObject({ status: 'alerting' });
});

test('a second line is tried when the first is full: the last attempt says how it ended', () => {
  const floor = rehearseFloor();
  const phone = floor.dialsOut('agent1', '1.1', '0142685300');
  const first = floor.rings(phone, '0142685300@trunk', '1.2');
  floor.notAnswered(phone, first, 'CONGESTION', 34);
  expect(only(floor)).toMatchObject({ status: 'alerting', direction: 'outbound' });
  const second = floor.rings(phone, '0142685300@other', '1.3');
  floor.notAnswered(phone, second, 'NOANSWER', 1);
  floor.gone(phone);
  expect(only(floor)).toMatchObject({ outcome: 'unallocated', causeCode: 1, owners: ['agent1'] });
});

test('a second line that is answered after the first was full is a call that was answered', () => {
  const floor = rehearseFloor();
  const phone = floor.dialsOut('agent1', '1.1', '0142685300');
  floor.notAnswered(phone, floor.rings(phone, '0142685300@trunk', '1.2'), 'CONGESTION', 34);
  const second = floor.rings(phone, '0142685300@other', '1.3');
  floor.answered(phone, second);
  floor.together('b1', second, phone);
  floor.asked(second);
  floor.gone(second, phone);
  expect(only(floor)).toMatchObject({ status: 'cleared', outcome: 'answered', hangupBy: 'caller' });
});

test('a trunk is not taken for an agent, whatever its context becomes and whatever it is called', () => {
  const floor = rehearseFloor();
  const caller = floor.comesIn('1.1', CLAIRE, { name: 'PJSIP/ovh-00000001', context: 'default' });
  const phone = floor.rings(caller, 'agent1', '1.2');
  floor.answered(caller, phone);
  floor.together('b1', caller, phone);
  expect(only(floor)).toMatchObject({ direction: 'inbound', owners: ['agent1'], remote: { number: CLAIRE } });
});

test('a number that is withheld in the middle of the first events is never told', () => {
  const floor = rehearseFloor();
  const caller = floor.comesIn('1.1', CLAIRE);
  floor.rings({ ...caller, withheld: true }, 'agent1', '1.2');
  expect(JSON.stringify(floor.told)).not.toContain('612345678');
  expect(only(floor).remote).toEqual({ number: null, raw: null, name: null, withheld: true });
});

test('a call nothing more is heard of ends as unknown, and nothing is invented', () => {
  const floor = rehearseFloor();
  talking(floor);
  floor.finish();
  expect(only(floor)).toMatchObject({ status: 'cleared', outcome: 'unknown', hangupBy: 'unknown' });
});

test('a call that is taken from the agent and rings elsewhere was transferred, whatever did it', () => {
  const floor = rehearseFloor();
  const { caller, phone } = talking(floor);
  floor.apart('b1', caller, phone);
  floor.gone(phone);
  const other = floor.rings(caller, 'agent2', '1.3');
  floor.answered(caller, other);
  expect(only(floor)).toMatchObject({
    owners: ['agent1', 'agent2'],
    transfers: [{ kind: 'blind', from: 'agent1', to: 'agent2', completed: true }],
  });
});

test('a caller who stays when the agent hangs up, and comes to another, was not transferred', () => {
  const floor = rehearseFloor();
  const { caller, phone } = talking(floor);
  floor.asked(phone);
  floor.gone(phone);
  floor.answered(caller, floor.rings(caller, 'agent2', '1.3'));
  expect(only(floor)).toMatchObject({ owners: ['agent1', 'agent2'], transfers: [] });
});

test('a trunk over which the emergency services call back is no agent’s phone', () => {
  const floor = rehearseFloor();
  const line = { name: 'PJSIP/ovh-00000001', context: 'default' };
  floor.gone(floor.comesIn('1.1', CLAIRE, line));
  const caller = floor.comesIn('2.1', '15', { ...line, name: 'PJSIP/ovh-00000002' });
  floor.rings(caller, 'agent1', '2.2');
  expect(floor.calls.get('2.1')).toMatchObject({ direction: 'inbound', remote: { number: null, raw: '15' } });
});
