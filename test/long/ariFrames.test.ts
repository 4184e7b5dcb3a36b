import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ariChannel, ariEvent } from '../../src/centre/bridge/asteriskAri/ariEvent.ts';
import { openAriStand } from '../../src/centre/bridge/asteriskAri/rehearsal/openAriStand.ts';
import { channelJson, rehearsedChannel } from '../../src/centre/bridge/asteriskAri/rehearsal/rehearsedChannel.ts';
import { newSeed, PATIENCE_MS, runs } from './runs.ts';
import { anyText, manyOf, spoil } from './spoilt.ts';

const FRAMES = runs(400, 100_000);
const AT_ONCE = 200;
const CALL = '1700.1';

const channel = channelJson(rehearsedChannel('trunk', { id: CALL, state: 'Up' }), false);
const phone = channelJson(rehearsedChannel('agent1', { id: `${CALL}9`, state: 'Up', linkedId: CALL }), false);
const kinds = [
  'ChannelHangupRequest',
  'ChannelDestroyed',
  'StasisEnd',
  'ChannelLeftBridge',
  'ChannelHold',
  'StasisStart',
];
const whole = fc.oneof(
  fc.constantFrom(...kinds).map((type) => ({ type, channel, cause: 16, bridge: { id: 'b', channels: [] } })),
  fc.constant({ type: 'Dial', peer: phone, caller: channel, dialstatus: 'BUSY' }),
);
/** Right in all but the channels, which are none. */
const ofNoChannel = fc.tuple(whole, spoil({ id: CALL, name: channel.name })).map(([event, broken]) => {
  const legs = Object.keys(event).filter((name) => ['channel', 'peer', 'caller'].includes(name));
  return { ...event, ...Object.fromEntries(legs.map((name) => [name, broken])) };
});
const ofNoKind = fc
  .tuple(whole, fc.oneof(fc.constantFrom<unknown[]>(null, 7, {}, [], '__proto__', 'toString', ''), fc.string()))
  .map(([event, type]) => ({ ...event, type }));

/** The PBX could mean something by it. */
function hasMeaning(frame: object): boolean {
  const { data } = ariEvent.safeParse(frame);
  return data !== undefined && [...kinds, 'Dial', 'ApplicationReplaced'].includes(data.type) && hasLeg(frame);
}
const hasLeg = (frame: object) => Object.values(frame).some((part) => ariChannel.safeParse(part).success);
const isObject = (text: string) => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};
const frame = fc.oneof(
  fc
    .oneof(ofNoChannel, ofNoKind)
    .filter((event) => !hasMeaning(event))
    .map((event) => JSON.stringify(event)),
  anyText.filter((text) => !isObject(text) || !text.includes('type')),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

test(
  `${FRAMES} frames that tell of no call: the reader of the REST interface changes none`,
  async () => {
    const seed = newSeed();
    const stand = await openAriStand();
    onTestFinished(stand.end);
    const { ari, pbx } = stand;
    await stand.begin();
    await vi.waitFor(() => expect(stand.isUp()).toBe(true));
    ari.world.comesIn(CALL, '+33612345678', { stasis: ['agent', '101'] });
    await vi.waitFor(() => expect(ari.world.at('agent1')?.state).toBe('Ringing'));
    ari.world.picksUp('agent1');
    await vi.waitFor(() => expect(stand.call(CALL)?.status).toBe('connected'));
    await vi.waitFor(() => expect(ari.exchange.bridges.size).toBe(1));
    await vi.waitFor(() => expect([...ari.exchange.bridges.values()][0]?.channels.size).toBe(2));
    const calls = structuredClone(pbx.calls());
    const told = stand.told.length;
    const acts = ari.acts().length;

    for (let thrown = 0; thrown < FRAMES; thrown += AT_ONCE) {
      for (const one of manyOf(frame, AT_ONCE, seed + thrown)) ari.sayRaw(one);
      // The phone of a colleague comes and goes: told behind all that was said before it.
      const isThere = (thrown / AT_ONCE) % 2 === 0;
      const state = isThere ? 'UNAVAILABLE' : 'NOT_INUSE';
      ari.say({ type: 'DeviceStateChanged', device_state: { name: 'PJSIP/agent2', state } });
      const phoneIs = isThere ? 'unreachable' : 'idle';
      await vi.waitFor(
        () => expect({ seed, phone: stand.agents.get('agent2')?.phone }).toEqual({ seed, phone: phoneIs }),
        {
          timeout: 10_000,
        },
      );
      expect({ seed, calls: pbx.calls() }).toEqual({ seed, calls });
    }
    expect(stand.told).toHaveLength(told);
    expect(ari.acts()).toHaveLength(acts);
    expect(ari.state.opened).toBe(1);
    ari.world.hangsUp(CALL);
    await vi.waitFor(() => expect(pbx.calls()).toEqual([]));
  },
  PATIENCE_MS,
);
