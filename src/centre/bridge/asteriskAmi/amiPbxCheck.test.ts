import { expect, test, vi } from 'vitest';
import type { Call } from '../../../shared/call/call.ts';
import { createLog } from '../../log.ts';
import { systemClock } from '../../systemClock.ts';
import { eachPbxCheck } from '../eachPbxCheck.ts';
import type { Pbx } from '../pbx.ts';
import type { AmiPacket } from './amiEvent.ts';
import { createAmiPbx } from './createAmiPbx.ts';
import type { AmiRehearsal } from './createAmiRehearsal.ts';
import { createAmiRehearsal } from './createAmiRehearsal.ts';
import { trunkCall } from './trunkCall.ts';

const tellAll = (ami: AmiRehearsal, packets: AmiPacket[]) => packets.forEach((packet) => void ami.tell(packet));

/** The outside world of `eachPbxCheck`, as an Asterisk would tell of it. */
async function underCheck() {
  const { ami, pbx } = await notStarted();
  const calls = new Map<string, ReturnType<typeof trunkCall>>();
  let n = 0;
  const heard = (id: string, status: string) => vi.waitFor(() => expect(statusOf(pbx.calls(), id)).toBe(status));
  return {
    ami,
    pbx,
    extension: '101',
    ringIn: async (from: string | null) => {
      await vi.waitFor(() => expect(ami.connections()).toBe(1));
      await vi.waitFor(async () => expect((await pbx.run('agent1', { do: 'hangup', call: 'none' })).ok).toBe(false));
      await vi.waitFor(() => expect(ami.isReady()).toBe(true));
      n += 10;
      const id = `1700.${n}`;
      const call = trunkCall(id, from ?? '+33142685300', from === null);
      calls.set(id, call);
      tellAll(ami, call.rings);
      await heard(id, 'alerting');
    },
    pickUp: async (id: string) => {
      tellAll(ami, calls.get(id)?.answered ?? []);
      await heard(id, 'connected');
    },
    callerHangsUp: async (id: string) => {
      const call = calls.get(id);
      const isAnswered = statusOf(pbx.calls(), id) === 'connected';
      tellAll(ami, (isAnswered ? call?.hungUp : call?.cancelled) ?? []);
      await heard(id, 'gone');
    },
    settle: async () => {
      ami.tell({ Event: 'Settled' });
    },
    recorder: {
      begins: async (id: string) => {
        ami.tell({ Event: 'MixMonitorStart', Uniqueid: id, Linkedid: id, Channel: 'PJSIP/trunk-00000001' });
        await vi.waitFor(() => expect(recordingOf(pbx, id)).toBe('on'));
      },
      falters: async () => void ami.refuses.add('MixMonitorMute'),
    },
    end: async () => {
      await pbx.stop();
      await ami.close();
    },
  };
}
const recordingOf = ({ calls }: Pbx, id: string) => calls().find((call) => call.id === id)?.recording?.state;
const statusOf = (calls: Call[], id: string) => calls.find((call) => call.id === id)?.status ?? 'gone';

async function notStarted() {
  const rehearsal = await createAmiRehearsal();
  const server = { host: '127.0.0.1', port: rehearsal.port, username: 'crocdesk', secret: rehearsal.secret };
  const agents = { agent1: { extension: '101', name: 'Amina' } };
  const pbx = createAmiPbx({ server, clock: systemClock, log: createLog('silent'), agents });
  let isReady = false;
  const start = pbx.start;
  pbx.start = (listener) =>
    start({
      ...listener,
      health: (state, latencyMs) => {
        isReady = state === 'up';
        listener.health(state, latencyMs);
      },
    });
  return { ami: Object.assign(rehearsal, { isReady: () => isReady }), pbx };
}

for (const { title, run } of eachPbxCheck(underCheck)) test(title, run);

test.each([
  ['is paused again', [], 'paused'],
  ['is said to record where the PBX refuses', ['MixMonitorMute'], 'on'],
])('what was paused before a break %s when the PBX is back', async (_title, refuses, state) => {
  const { pbx, ami, ringIn, pickUp, recorder, end } = await underCheck();
  try {
    await pbx.start({ event: () => {}, agents: () => {}, health: () => {}, resynced: () => {} });
    await ringIn('+33612345678');
    const [call] = pbx.calls();
    const id = call?.id ?? '';
    await pickUp(id);
    await recorder.begins(id);
    expect(await pbx.run('agent1', { do: 'record-pause', call: id })).toMatchObject({ ok: true });
    expect(ami.asked.at(-1)).toMatchObject({ Action: 'MixMonitorMute', Direction: 'both', State: '1' });
    ami.channels = trunkCall(id, '+33612345678').channels;
    ami.asked.length = 0;
    for (const action of refuses) ami.refuses.add(action);
    ami.hangUp();
    await vi.waitFor(() => expect(ami.asked.map(({ Action }) => Action)).toContain('MixMonitorMute'), {
      timeout: 5_000,
    });
    await vi.waitFor(() => expect(recordingOf(pbx, id)).toBe(state));
  } finally {
    await end();
  }
});
