import { expect, test } from 'vitest';
import type { CallEvent } from '../../shared/call/callEvent.ts';
import { nextCall } from '../../shared/call/nextCall.ts';
import { startCall } from '../../shared/call/startCall.ts';
import type { FromBridge } from '../../shared/link/bridge/messages.ts';
import { createLog } from '../log.ts';
import { createHandClock } from '../rehearsal/createHandClock.ts';
import { ENDED_KEPT_MS } from './callBook.ts';
import { createNoPbx } from './createNoPbx.ts';
import { createDeskLink } from './deskLink.ts';
import { createFloor } from './floor.ts';
import { listenToPbx } from './listenToPbx.ts';

const remote = { number: '+33612345678', raw: '0612345678', name: 'Claire Dupont', withheld: false };
const arrived = { type: 'arrived', at: 1_000, direction: 'inbound', remote, did: '601', queue: 'service' } as const;
const rings: CallEvent = { type: 'offered', at: 2_000, agent: 'agent1' };
const answers: CallEvent = { type: 'answered', at: 3_000, agent: 'agent1' };

function floorWithDesk() {
  const clock = createHandClock();
  const floor = createFloor(createNoPbx(), clock, createLog('silent'));
  const heard: FromBridge[] = [];
  const wire = {
    send: (message: FromBridge) => void heard.push(message),
    sendText: (text: string) => void heard.push(JSON.parse(text)),
    end: () => {},
  };
  const link = createDeskLink({ agent: 'agent1', device: 'd1', extension: '101', name: 'Amina', wire });
  floor.links.add(link);
  const pbx = listenToPbx(floor, clock);
  const tell = (...events: CallEvent[]) => {
    for (const event of events) pbx.event('call-1', event);
  };
  const types = () => heard.map((message) => (message.type === 'event' ? message.event.type : message.type));
  return { clock, floor, heard, link, pbx, tell, types };
}

test('a call that rings nowhere yet is nobody’s business; when it rings here, this desk learns all of it', () => {
  const { tell, types } = floorWithDesk();
  tell(arrived, { type: 'queued', at: 1_500, queue: 'commandes' });
  expect(types()).toEqual([]);
  tell(rings);
  expect(types()).toEqual(['arrived', 'queued', 'offered']);
});

test('late and repeated events are not passed on', () => {
  const { tell, types } = floorWithDesk();
  tell(arrived, rings, rings, answers, answers, { type: 'unmuted', at: 3_500 }, rings);
  expect(types()).toEqual(['arrived', 'offered', 'answered']);
});

test('an event of a call whose beginning nobody saw invents no call', () => {
  const { floor, tell, types } = floorWithDesk();
  tell(rings, answers);
  expect(types()).toEqual([]);
  expect(floor.book.live()).toEqual([]);
});

test('when the PBX no longer knows a call, it is over and how nobody knows', () => {
  const { pbx, tell, heard } = floorWithDesk();
  tell(arrived, rings, answers);
  pbx.resynced([]);
  expect(heard.at(-1)).toMatchObject({
    type: 'event',
    event: { type: 'ended', outcome: 'unknown', hangupBy: 'unknown' },
  });
});

test('a call that began while the PBX was out of reach is shown as it is', () => {
  const { pbx, heard, types } = floorWithDesk();
  const found = nextCall(startCall('call-2', arrived), rings);
  if (!found) throw new Error('no call');
  pbx.resynced([found]);
  expect(types()).toEqual(['snapshot']);
  expect(heard[0]).toMatchObject({ calls: [{ id: 'call-2', status: 'alerting' }] });
});

test('a resynchronisation that changes nothing disturbs nobody', () => {
  const { floor, pbx, tell, heard } = floorWithDesk();
  tell(arrived, rings);
  const before = heard.length;
  pbx.resynced(floor.book.live());
  expect(heard).toHaveLength(before);
});

test('of a caller who withholds their number nothing passes, even when an adapter lets it through', () => {
  const { tell, heard } = floorWithDesk();
  const leaky = { ...arrived, remote: { ...remote, withheld: true } };
  tell(leaky, { type: 'identified', at: 1_200, remote: { ...remote, withheld: true } }, rings);
  expect(heard.length).toBeGreaterThan(0);
  expect(JSON.stringify(heard)).not.toMatch(/612345678|Dupont/);
});

test('how a call ended is kept two minutes for a desk that comes back, then forgotten', () => {
  const { clock, floor, tell } = floorWithDesk();
  tell(arrived, rings, answers, { type: 'ended', at: 4_000, outcome: 'answered', causeCode: 16, hangupBy: 'caller' });
  expect(floor.book.concerning('agent1')).toMatchObject([{ id: 'call-1', status: 'cleared' }]);
  clock.pass(ENDED_KEPT_MS + 1);
  floor.tell('call-2', { ...arrived, at: 5_000 });
  expect(floor.book.get('call-1')).toBeUndefined();
});

test('what rang while an agent had no desk is told once, however long that was', () => {
  const { clock, floor, link, tell, heard } = floorWithDesk();
  floor.links.remove(link);
  tell(arrived, rings, { type: 'ended', at: 4_000, outcome: 'missed', causeCode: 16, hangupBy: 'caller' });
  clock.pass(ENDED_KEPT_MS * 10);
  floor.tell('call-2', { ...arrived, at: 5_000 });
  floor.show(link);
  floor.show(link);
  const shown = heard.flatMap((message) => (message.type === 'snapshot' ? [message.calls] : []));
  expect(shown).toMatchObject([[{ id: 'call-1', status: 'failed', outcome: 'missed' }], []]);
});

test('a call with a very long story is told as it stands', () => {
  const { floor, tell, heard, types } = floorWithDesk();
  tell(arrived, { ...rings, agent: 'agent2' }, { ...answers, agent: 'agent2' });
  for (let n = 0; n < 300; n += 1) tell({ type: 'muted', at: 4_000 + n }, { type: 'unmuted', at: 4_000 + n });
  expect(types()).toEqual([]);
  tell({ type: 'transferred', at: 9_000, kind: 'blind', from: 'agent2', to: 'agent1', completed: false }, rings);
  expect(types()).toEqual(['snapshot']);
  expect(heard[0]).toMatchObject({ calls: [{ ringing: ['agent1'] }] });
  expect(floor.book.story('call-1')).toBeNull();
});

test('the health of the telephony is told to everybody when it changes', () => {
  const { pbx, heard } = floorWithDesk();
  pbx.health('resyncing', null);
  pbx.health('up', 12);
  expect(heard).toEqual([
    { type: 'health', pbx: 'resyncing', latencyMs: null, trouble: null },
    { type: 'health', pbx: 'up', latencyMs: 12, trouble: null },
  ]);
});

test('many changes of who is there are told together', () => {
  const { clock, pbx, heard } = floorWithDesk();
  const entry = { name: 'Bruno', extension: '102', reason: null, phone: 'idle', since: 1 } as const;
  pbx.agents([{ ...entry, agent: 'agent2', status: 'ready' }]);
  pbx.agents([{ ...entry, agent: 'agent2', status: 'paused' }]);
  pbx.agents([{ ...entry, agent: 'agent3', status: 'ready' }]);
  expect(heard).toEqual([]);
  clock.pass(100);
  expect(heard).toMatchObject([{ changed: [{ agent: 'agent2', status: 'paused' }, { agent: 'agent3' }] }]);
});
