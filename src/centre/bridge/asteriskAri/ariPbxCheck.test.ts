import { expect, test } from 'vitest';
import { until } from '../../../../test/handedStand.ts';
import { eachPbxCheck } from '../eachPbxCheck.ts';
import type { AriStand } from './rehearsal/openAriStand.ts';
import { openAriStand } from './rehearsal/openAriStand.ts';
import type { Arrival } from './rehearsal/rehearsedWorld.ts';

const up = (stand: AriStand) => until(() => expect(stand.isUp()).toBe(true));
const status = (stand: AriStand, id: string, wanted: string | undefined) =>
  until(() => expect(stand.call(id)?.status).toBe(wanted));

/** The outside world of `eachPbxCheck`: calls that a dialplan rings, or that it hands over. */
const underCheck = (arrival: Arrival) => async () => {
  const stand = await openAriStand();
  const { ari, pbx } = stand;
  let n = 0;
  const reached = (id: string, wanted: string | undefined) => status(stand, id, wanted);
  return {
    pbx,
    extension: '101',
    ringIn: async (from: string | null) => {
      await up(stand);
      n += 10;
      const id = `1700.${n}`;
      ari.world.comesIn(id, from ?? '+33142685300', { ...arrival, withheld: from === null });
      await reached(id, 'alerting');
    },
    pickUp: async (id: string) => {
      ari.world.picksUp('agent1');
      await reached(id, 'connected');
    },
    callerHangsUp: async (id: string) => {
      ari.world.hangsUp(id);
      await reached(id, undefined);
      await until(() => expect(ari.exchange.channels.size).toBe(0));
      await until(() => expect(stand.agents.get('agent1')?.phone).toBe('idle'));
    },
    settle: async () => ari.say({ type: 'Settled' }),
    recorder: {
      begins: async (id: string) => {
        ari.say({ type: 'RecordingStarted', recording: { name: 'call/1', target_uri: `channel:${id}` } });
        await until(() => expect(stand.call(id)?.recording?.state).toBe('on'));
      },
      falters: async () => void ari.refuses.set('POST pause', 409),
    },
    end: stand.end,
  };
};

for (const { title, run } of eachPbxCheck(underCheck({}))) test(`dialplan: ${title}`, run);
for (const { title, run } of eachPbxCheck(underCheck({ stasis: ['agent', '101'] }))) test(`Stasis: ${title}`, run);
