import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RehearsalDesk } from '../../src/centre/rehearsal/createRehearsalDesk.ts';
import { connectRehearsalDesk, createRehearsalDesk } from '../../src/centre/rehearsal/createRehearsalDesk.ts';
import type { Rehearsal } from '../../src/centre/rehearsal/startRehearsal.ts';
import { startRehearsal } from '../../src/centre/rehearsal/startRehearsal.ts';
import type { FromDesk } from '../../src/shared/link/bridge/messages.ts';
import { fromDesk } from '../../src/shared/link/bridge/messages.ts';
import { newSeed, PATIENCE_MS, runs } from './runs.ts';
import { anyText, manyOf, spoil } from './spoilt.ts';

const FRAMES = runs(400, 100_000);
/** A desk that sends more is sent away. */
const AT_ONE_DESK = 50;

let floor: Rehearsal;
beforeEach(async () => {
  floor = await startRehearsal();
});
afterEach(() => floor.end());

const call = 'call-1';
const messages: FromDesk[] = [
  { type: 'command', id: 'c1', command: { do: 'hangup', call } },
  { type: 'command', id: 'c2', command: { do: 'transfer-blind', call, to: '102' } },
  { type: 'agent', status: 'paused', reason: null },
  { type: 'note', call, baton: '{}' },
  { type: 'hello', device: 'd', token: 't', extension: '101' },
];
const isMessage = (text: string): boolean => {
  try {
    return fromDesk.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};
const spoiltText = fc
  .constantFrom(...messages)
  .chain(spoil)
  .map((message) => JSON.stringify(message));
const spoiltCommand = fc
  .constantFrom(...messages.slice(0, 2))
  .chain((message) => spoil((message as { command: object }).command).map((command) => ({ ...message, command })))
  .map((message) => JSON.stringify(message));
const frame = fc.oneof(
  anyText.filter((text) => !isMessage(text)),
  spoiltText.filter((text) => !isMessage(text)),
  spoiltCommand.filter((text) => !isMessage(text)),
  fc.uint8Array({ maxLength: 200 }),
);

/** What is hoped for, or the reason why the bridge sent this desk away instead. */
const unlessSentAway = <T>(desk: RehearsalDesk, hoped: Promise<T>): Promise<T> =>
  Promise.race([hoped, desk.closed.then((code) => Promise.reject(new Error(`sent away with ${code}`)))]);

/** Each frame is answered, in order: so all have been read when as many refusals have come. */
async function throwAt(desk: RehearsalDesk, frames: readonly (string | Uint8Array)[]): Promise<void> {
  const before = desk.all('refused').length;
  for (const one of frames) desk.sayRaw(one);
  await unlessSentAway(
    desk,
    desk.hears('refused', () => desk.all('refused').length >= before + frames.length),
  );
}

test(
  `${FRAMES} frames that are no message: the bridge refuses each, and no call and no agent changes`,
  async () => {
    const seed = newSeed();
    const agent = await createRehearsalDesk({ ...floor.hello, extension: '101' });
    await agent.hears('health');
    floor.pbx.simulation?.ring({ from: '+33612345678', withheld: false, name: 'Claire Dupont', to: '101' });
    const { call: id } = await agent.hears('event', ({ event }) => event.type === 'offered');
    await agent.ask({ do: 'answer', call: id });
    const calls = structuredClone(floor.pbx.calls());
    const told = agent.all('event').length;
    const statuses = () => floor.pbx.agents().map(({ agent: name, status }) => `${name} ${status}`);
    const before = statuses().filter((line) => line.startsWith('agent-101'));

    for (let thrown = 0; thrown < FRAMES; thrown += AT_ONE_DESK) {
      const desk = await (thrown % 100 === 0
        ? createRehearsalDesk({ ...floor.hello, extension: '102' })
        : connectRehearsalDesk(floor.hello.url));
      await throwAt(desk, manyOf(frame, AT_ONE_DESK, seed + thrown)).catch((error) => {
        throw new Error(`CROCDESK_SEED=${seed}: ${error}`);
      });
      await desk.leave();
      // A desk that says nothing for a quarter of a minute is taken for dead.
      agent.say({ type: 'ping', t: thrown });
    }
    expect({ seed, calls: floor.pbx.calls() }).toEqual({ seed, calls });
    expect(agent.all('event')).toHaveLength(told);
    expect(statuses()).toEqual(expect.arrayContaining(before));
    expect(await unlessSentAway(agent, agent.ask({ do: 'hangup', call: id }))).toMatchObject({ ok: true });
  },
  PATIENCE_MS,
);
