import { expect, onTestFinished, test } from 'vitest';
import {
  CALLER,
  call,
  does,
  inBridge,
  nothingLeft,
  opened,
  rings,
  talking,
  until,
} from '../../../../../test/handedStand.ts';
import type { AriStand } from '../rehearsal/openAriStand.ts';
import { openAriStand } from '../rehearsal/openAriStand.ts';

test('a centre that comes back takes up the calls it looks after, one of them on hold', async () => {
  const stand = await talking();
  await does(stand, 'agent1', { do: 'hold', call });
  await stand.pbx.stop();
  const again = await openAriStandAt(stand);
  expect(again.call(call)).toMatchObject({ status: 'held', owners: ['agent1'] });
  await does(again, 'agent1', { do: 'retrieve', call });
  await inBridge(stand, 'agent1', 'trunk');
  stand.ari.world.hangsUp(call);
  await nothingLeft(stand);
});

test('a caller who was waiting when the centre came back is rung for, and what belongs to no call is cleared away', async () => {
  const stand = await opened('agent1');
  stand.ari.world.comesIn(call, CALLER, { stasis: ['agent', '101'] });
  await rings(stand, 'agent1');
  const before = stand.ari.world.at('agent1')?.id;
  await stand.pbx.stop();
  stand.ari.exchange.bridges.set('crocdesk-bridge-of-old', {
    ...{ id: 'crocdesk-bridge-of-old', isOurs: true, channels: new Set<string>() },
  });
  const again = await openAriStandAt(stand);
  await until(() => expect(stand.ari.world.at('agent1')?.id).not.toBe(before));
  await rings(stand, 'agent1');
  expect(stand.ari.exchange.bridges.size).toBe(0);
  stand.ari.world.picksUp('agent1');
  await until(() => expect(again.call(call)).toMatchObject({ status: 'connected', owners: ['agent1'] }));
});

test('an agent who left during a break leaves nobody alone on the line', async () => {
  const stand = await talking();
  stand.ari.hangUpSockets();
  await until(() => expect(stand.health.at(-1)).toBe('down'));
  stand.ari.world.hangsUp('agent1');
  await nothingLeft(stand);
});

test('a call that was being given away during a break rings where it came from, when nobody took it', async () => {
  const stand = await talking();
  await does(stand, 'agent1', { do: 'transfer-blind', call, to: '102' });
  await rings(stand, 'agent2');
  stand.ari.hangUpSockets();
  await until(() => expect(stand.health.at(-1)).toBe('down'));
  stand.ari.world.refuses('agent2');
  await rings(stand, 'agent1');
  stand.ari.world.picksUp('agent1');
  await inBridge(stand, 'agent1', 'trunk');
});

async function openAriStandAt(stand: AriStand): Promise<AriStand> {
  const again = await openAriStand({ ari: stand.ari });
  onTestFinished(again.pbx.stop);
  await again.begin();
  await until(() => expect(again.isUp()).toBe(true));
  return again;
}
