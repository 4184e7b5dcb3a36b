import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SyncLink } from '../../src/main/link/syncLink.ts';
import { openBridgeStand } from '../bridgeStand.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld();
});
afterEach(() => world.end());

const arrived = (at: number) =>
  ({
    type: 'arrived',
    at,
    direction: 'inbound',
    remote: { number: claire, raw: claire, name: null, withheld: false },
    did: null,
    queue: null,
  }) as const;
const offered = (at: number) => ({ type: 'offered', at, agent: 'agent1' }) as const;
const reconnected = () => {
  world.linkClock.advance(30_000);
  return world.until(({ link }) => link.centre === 'connected');
};

test('a desk says who it is, and is told what the telephony can do', () => {
  expect(world.bridge.said[0]).toMatchObject({ type: 'hello', extension: '101', agentName: 'Amina Benali' });
  expect(world.mirror().link).toMatchObject({ centre: 'connected', pbx: 'up', agent: 'agent1' });
  expect(world.mirror().link.capabilities).toContain('simulate');
});

test('a connection that is lost comes back by itself, and the floor’s truth is taken over', async () => {
  await world.ring(claire);
  await world.pickUp();
  world.bridge.drop();
  await world.until(({ link }) => link.centre === 'reconnecting');
  expect(world.call().place).toBe('talking');
  await reconnected();
  expect(world.call().place).toBe('talking');
  await world.until(({ notices }) => notices.length > 0);
  expect(world.mirror().notices).toMatchObject([{ code: 'link-back', meanwhile: [] }]);
});

test('a line that breaks again and again says once that it is back', async () => {
  for (const at of [1, 2]) {
    const before = world.mirror().notices[0]?.id;
    world.bridge.drop();
    await world.until(({ link }) => link.centre === 'reconnecting');
    await reconnected();
    await world.until(({ notices }) => notices.length > 0 && notices[0]?.id !== before);
    expect([at, ...world.mirror().notices.map(({ code }) => code)]).toEqual([at, 'link-back']);
  }
});

test('a call that ended meanwhile is over, and one that rings meanwhile rings here', async () => {
  await world.ring(claire);
  await world.pickUp();
  world.bridge.drop();
  await world.until(({ link }) => link.centre === 'reconnecting');
  world.bridge.forget('call-1');
  world.bridge.meanwhile('call-2', arrived(world.clock.now()));
  world.bridge.meanwhile('call-2', offered(world.clock.now()));
  await reconnected();
  await world.until(({ calls }) => calls.length === 2);
  expect(world.call().place).toBe('wrap-up');
  expect(world.call('call-2').place).toBe('ringing');
  const back = world.mirror().notices.find(({ code }) => code === 'link-back');
  expect(back?.meanwhile).toMatchObject([
    { callId: 'call-1', what: 'ended', how: 'unknown' },
    { callId: 'call-2', what: 'came', how: null },
  ]);
});

test('after a break the desk says which calls rang or ended meanwhile, and how', async () => {
  const { bridge, clock } = world;
  await world.addCustomer({ firstName: 'Claire', lastName: 'Dupont', phones: [{ raw: claire, label: 'mobile' }] });
  await world.ring(claire);
  await world.pickUp();
  await world.ring('+33142685300', 'call-2');
  bridge.drop();
  await world.until(({ link }) => link.centre === 'reconnecting');
  clock.advance(180_000);
  const over = { type: 'ended', at: clock.now(), causeCode: 16 } as const;
  bridge.over('call-1', { ...over, outcome: 'answered', hangupBy: 'caller' });
  bridge.over('call-2', { ...over, outcome: 'missed', hangupBy: 'caller' });
  for (const [id, agent] of [
    ['call-3', 'agent1'],
    ['call-4', 'agent1'],
    ['call-5', 'agent2'],
  ] as const) {
    bridge.meanwhile(id, arrived(clock.now()));
    bridge.meanwhile(id, { ...offered(clock.now()), agent });
  }
  bridge.over('call-3', { ...over, outcome: 'missed', hangupBy: 'caller' });
  bridge.meanwhile('call-4', { type: 'answered', at: clock.now(), agent: 'agent2' });
  await reconnected();
  await world.until(({ notices }) => notices.length > 0);
  const [notice, ...others] = world.mirror().notices;
  expect(notice?.meanwhile?.map(({ callId, what, how }) => `${callId} ${what} ${how}`).sort()).toEqual([
    'call-1 ended by-caller',
    'call-2 rang missed',
    'call-3 rang missed',
    'call-4 rang answered-elsewhere',
  ]);
  expect(notice?.meanwhile?.find(({ callId }) => callId === 'call-3')?.who).toBe('Claire Dupont');
  expect(others).toEqual([]);
  clock.advance(30_000);
  expect(world.mirror().notices).toEqual([notice]);
  await world.saved();
  const { calls } = await world.ask('callLog.list', {});
  expect(calls.filter(({ outcome }) => outcome === 'missed')).toHaveLength(2);
});

test('while the centre is away, the desk knows when it tries again', async () => {
  expect(world.mirror().link.nextTryAt ?? null).toBeNull();
  world.bridge.drop();
  await world.until(({ link }) => link.centre === 'reconnecting' && typeof link.nextTryAt === 'number');
  expect(world.mirror().link.nextTryAt).toBeGreaterThan(world.clock.now());
  await reconnected();
  expect(world.mirror().link.nextTryAt).toBeNull();
});

test('after a gap nothing is believed before the next snapshot', async () => {
  await world.ring(claire);
  world.bridge.meanwhile('call-1', { type: 'answered', at: world.clock.now(), agent: 'agent1' });
  world.bridge.skipOne();
  world.bridge.tell('call-1', { type: 'held', at: world.clock.now() });
  await world.until(() => world.call().call.status === 'held');
  expect(world.bridge.said.filter(({ type }) => type === 'resync')).toHaveLength(1);
});

test('an event of a call this desk never heard of asks for the truth', async () => {
  world.bridge.meanwhile('call-3', arrived(world.clock.now()));
  world.bridge.tell('call-3', offered(world.clock.now()));
  await world.until(({ calls }) => calls.some(({ place }) => place === 'ringing'));
  expect(world.bridge.said.filter(({ type }) => type === 'resync')).toHaveLength(1);
});

test('repeated events change nothing', async () => {
  await world.ring(claire);
  const before = world.mirror().calls;
  world.bridge.send({ type: 'event', seq: 1, call: 'call-1', event: arrived(world.clock.now()) });
  world.bridge.send({
    type: 'event',
    seq: 2,
    call: 'call-1',
    event: { ...offered(world.clock.now()), agent: 'agent9' },
  });
  world.bridge.send({ type: 'health', pbx: 'resyncing', latencyMs: null });
  await world.until(({ link }) => link.pbx === 'resyncing');
  expect(world.mirror().calls).toBe(before);
});

test('frames nobody understands are counted and change nothing', async () => {
  for (const text of ['', 'null', '{', '[]', '{"type":"event"}', '{"type":"made-up"}', '{"type":"snapshot","seq":"1"}'])
    world.bridge.sendText(text);
  await world.ring(claire);
  expect(world.unknownFrames()).toBe(7);
  expect(world.bridge.connections()).toBe(1);
});

test('a command is answered once: by its result, or by its deadline', async () => {
  await world.ring(claire);
  world.bridge.answerWith(null);
  const asked = world.refused('call.answer', { callId: 'call-1' });
  await vi.waitFor(() => expect(world.bridge.commands()).toHaveLength(1));
  world.linkClock.advance(6_000);
  expect(await asked).toBe('timed-out');
});

test('commands on their way when the line breaks are answered at once', async () => {
  await world.ring(claire);
  world.bridge.answerWith(null);
  const asked = world.refused('call.answer', { callId: 'call-1' });
  await vi.waitFor(() => expect(world.bridge.commands()).toHaveLength(1));
  world.bridge.drop();
  expect(await asked).toBe('telephony-down');
  expect(await world.refused('call.answer', { callId: 'call-1' })).toBe('telephony-down');
});

test('the telephony’s own refusal reaches the agent as it is', async () => {
  await world.ring(claire);
  world.bridge.answerWith({ ok: false, code: 'telephony-refused' });
  expect(await world.refused('call.answer', { callId: 'call-1' })).toBe('telephony-refused');
});

test('what the moment does not allow is never sent', async () => {
  await world.ring(claire);
  expect(await world.refused('call.hold', { callId: 'call-1' })).toBe('not-now');
  expect(await world.refused('call.hangUp', { callId: 'call-7' })).toBe('no-such-call');
  expect(world.bridge.commands()).toEqual([]);
});

test('a line that says nothing for fifteen seconds is dead, and is replaced', async () => {
  world.bridge.fallSilent();
  for (let second = 0; second < 20; second += 1) {
    world.clock.advance(1_000);
    world.linkClock.advance(1_000);
  }
  await world.until(({ link }) => link.centre === 'reconnecting');
  await reconnected();
  expect(world.bridge.connections()).toBe(2);
});

test.for([
  { state: 'offline' as const, retries: 1 },
  { state: 'copying' as const, retries: 0 },
])('when calls come again, changes that wait go with them: $state', async ({ state, retries }) => {
  let asked = 0;
  const syncLink: SyncLink = {
    state: () => ({ state, lastPullAt: null, copy: null, code: null }),
    retryNow: () => {
      asked += 1;
    },
    ...{ listen: () => {}, reconnect: () => {}, stop: () => {} },
  };
  const synced = await openDeskWorld({ syncLink });
  asked = 0;
  synced.bridge.drop();
  await synced.until(({ link }) => link.centre === 'reconnecting');
  synced.linkClock.advance(30_000);
  await synced.until(({ link }) => link.centre === 'connected');
  expect(asked).toBe(retries);
  await synced.end();
});

test('a centre that does not let this desk in is said so, and asked again', async () => {
  const stranger = await openDeskWorld({ signedIn: false, token: 'another' });
  await stranger.ask('desk.setUp', { agentName: 'Amina', extension: '101', language: 'fr' });
  await stranger.until(({ link }) => link.centre === 'refused');
  await stranger.end();
});

test('a telephony that can do little is asked for no more', async () => {
  const bare = await openDeskWorld({ capabilities: ['hangup'] });
  await bare.ring(claire);
  expect(await bare.refused('call.answer', { callId: 'call-1' })).toBe('telephony-cannot');
  expect(await bare.refused('simulator.ring', { from: claire })).toBe('telephony-cannot');
  await bare.end();
});

test('the desk keeps the bridge’s time beside its own', async () => {
  const ahead = await openBridgeStand({ ...world.clock, now: () => world.clock.now() + 90_000 });
  const other = await openDeskWorld({ bridge: ahead });
  await other.ring(claire);
  expect(other.mirror().link.offsetMs).toBe(90_000);
  await other.end();
});
