import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { AmiPacket } from '../../src/centre/bridge/asteriskAmi/amiEvent.ts';
import { createAmiPbx } from '../../src/centre/bridge/asteriskAmi/createAmiPbx.ts';
import { createAmiRehearsal } from '../../src/centre/bridge/asteriskAmi/createAmiRehearsal.ts';
import { trunkCall } from '../../src/centre/bridge/asteriskAmi/trunkCall.ts';
import { createLog } from '../../src/centre/log.ts';
import { systemClock } from '../../src/centre/systemClock.ts';
import { newSeed, PATIENCE_MS, runs } from './runs.ts';
import { anyText, manyOf } from './spoilt.ts';

const FRAMES = runs(400, 100_000);
const AT_ONCE = 200;

const { rings, answered, hungUp } = trunkCall('1700.1', '+33612345678');
const textOf = (packet: AmiPacket) =>
  Object.entries(packet)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n');
/** What says whose event it is, and what of. */
const essential = /^(Dest)?(Uniqueid|Channel): .*$/gm;
const anyEvent = fc.constantFrom(...rings, ...answered, ...hungUp).map(textOf);
const nameless = anyEvent.map((text) => text.replace(essential, 'X: '));
const emptied = anyEvent.map((text) => text.replace(essential, (line) => line.replace(/: .*/, ':')));
const unknownKind = fc
  .tuple(anyEvent, fc.stringMatching(/^[a-z]{1,12}$/))
  .map(([text, word]) => text.replace(/^Event: .*$/m, `Event: Crocodile${word}`));
const unasked = fc
  .tuple(anyEvent, fc.stringMatching(/^[a-z0-9-]{0,12}$/))
  .map(([text, id]) => text.replace(/^Event: .*$/m, `Response: Success\r\nActionID: nobody-${id}`));
/** Of a channel that nobody has heard of. */
const ofNobody = fc.nat(1_000_000).map((n) => {
  const channel = `PJSIP/nobody-${n.toString(16).padStart(8, '0')}`;
  return `Event: Hangup\r\nChannel: ${channel}\r\nUniqueid: 9.${n}\r\nLinkedid: 9.${n}\r\nCause: 16`;
});
const babble = anyText.filter((text) => !/Event|Response/.test(text));
const frame = fc.oneof(nameless, emptied, unknownKind, unasked, ofNobody, babble);

test(
  `${FRAMES} packets that tell of no call: the reader of the manager interface changes none`,
  async () => {
    const seed = newSeed();
    const ami = await createAmiRehearsal();
    const server = { host: '127.0.0.1', port: ami.port, username: 'crocdesk', secret: ami.secret };
    const agents = { agent1: { extension: '101' } };
    const pbx = createAmiPbx({ server, clock: systemClock, log: createLog('silent'), agents });
    const told: string[] = [];
    const health: string[] = [];
    await pbx.start({
      event: (_id, { type }) => told.push(type),
      health: (state) => health.push(state),
      agents: () => {},
      resynced: () => {},
    });
    onTestFinished(async () => {
      await pbx.stop();
      await ami.close();
    });
    await vi.waitFor(() => expect(health).toContain('up'));
    for (const packet of [...rings, ...answered]) ami.tell(packet);
    await vi.waitFor(() => expect(told).toEqual(['arrived', 'offered', 'answered']));
    const calls = structuredClone(pbx.calls());

    for (let thrown = 0; thrown < FRAMES; thrown += AT_ONCE) {
      for (const text of manyOf(frame, AT_ONCE, seed + thrown)) ami.sayRaw(`${text}\r\n\r\n`);
      // An answer comes behind all that was said before it.
      const answer = await pbx.run('agent1', { do: 'dtmf', call: '1700.1', digits: '1' });
      expect({ seed, thrown, answer }).toMatchObject({ answer: { ok: true } });
      expect({ seed, calls: pbx.calls() }).toEqual({ seed, calls });
    }
    expect(told).toHaveLength(3);
    expect(ami.connections()).toBe(1);
    for (const packet of hungUp) ami.tell(packet);
    await vi.waitFor(() => expect(pbx.calls()).toEqual([]));
  },
  PATIENCE_MS,
);
