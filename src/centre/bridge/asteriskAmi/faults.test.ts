import { expect, onTestFinished, test, vi } from 'vitest';
import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import { createLog } from '../../log.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { createAmiPbx } from './createAmiPbx.ts';
import { createAmiRehearsal } from './createAmiRehearsal.ts';
import { trunkCall } from './trunkCall.ts';

const CALL = '1700.1';

/** agent1's phone rings for a caller; time moves by hand, and `skew` puts the machine's clock forward or back. */
async function ringing() {
  const ami = await createAmiRehearsal();
  const hand = createHandClock();
  let skew = 0;
  const clock = { now: () => hand.now() + skew, after: hand.after };
  const server = { host: '127.0.0.1', port: ami.port, username: 'crocdesk', secret: ami.secret };
  const agents = { agent1: { extension: '101', name: 'Amina' } };
  const pbx = createAmiPbx({ server, clock, log: createLog('silent'), agents, random: () => 0 });
  const health: string[] = [];
  const events: CallEvent[] = [];
  const truth: Call[][] = [];
  await pbx.start({
    event: (_call, event) => events.push(event),
    health: (state, _ms, trouble) => health.push(trouble ? `${state} ${trouble}` : state),
    agents: () => {},
    resynced: (calls) => truth.push(calls),
  });
  onTestFinished(async () => {
    await pbx.stop();
    await ami.close();
  });
  const becomes = (state: string) => vi.waitFor(() => expect(health.at(-1)).toBe(state));
  await becomes('up');
  const { rings, channels } = trunkCall(CALL, '+33612345678');
  for (const packet of rings) ami.tell(packet);
  await vi.waitFor(() => expect(pbx.calls()).toHaveLength(1));
  /** Beat by beat, so that what is on the wire arrives between. */
  const pass = async (seconds: number) => {
    for (let n = 0; n < seconds; n += 1) {
      hand.pass(1_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const jump = (ms: number) => {
    skew += ms;
  };
  return { ami, pbx, health, events, truth, channels, becomes, pass, jump };
}

test('a line that has died without a word is down within twenty seconds, and up again when it lives', async () => {
  const { ami, pbx, truth, channels, becomes, pass } = await ringing();
  ami.fallSilent();
  await pass(21);
  await becomes('down unreachable');
  expect(pbx.calls()).toHaveLength(1);
  ami.channels = channels;
  ami.speakAgain();
  await pass(31);
  await becomes('up');
  expect(truth.at(-1)).toMatchObject([{ id: CALL, owners: ['agent1'] }]);
});

test('a PBX that restarts in the middle of a call has it no more: it ends, how nobody knows', async () => {
  const { ami, pbx, events, becomes, pass } = await ringing();
  ami.tell({ Event: 'Shutdown', Shutdown: 'Cleanly', Restart: 'True' });
  ami.hangUp();
  await becomes('down unreachable');
  await pass(31);
  await becomes('up');
  expect(pbx.calls()).toEqual([]);
  expect(events.at(-1)).toMatchObject({ type: 'ended', outcome: 'unknown' });
});

test.each([-3_600_000, 3_600_000])('a clock that jumps by %i ms ends no line that lives', async (ms) => {
  const { ami, health, jump, pass } = await ringing();
  await pass(6);
  jump(ms);
  await pass(30);
  expect(health.filter((state) => state.startsWith('down'))).toEqual([]);
  expect(ami.connections()).toBe(1);
});

test('a clock that is put back keeps no dead line alive', async () => {
  const { ami, jump, pass, becomes } = await ringing();
  ami.fallSilent();
  jump(-3_600_000);
  await pass(26);
  await becomes('down unreachable');
});

test('a clock that is put back in the middle of a call tells no moment before another', async () => {
  const { ami, pbx, events, jump, pass } = await ringing();
  jump(-3_600_000);
  await pass(1);
  const { answered, hungUp } = trunkCall(CALL, '+33612345678');
  for (const packet of [...answered, ...hungUp]) ami.tell(packet);
  await vi.waitFor(() => expect(pbx.calls()).toEqual([]));
  const moments = events.map(({ at }) => at);
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
});
