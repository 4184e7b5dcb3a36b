import { afterEach, expect, test } from 'vitest';
import { until } from '../../../../test/handedStand.ts';
import type { AriStand } from './rehearsal/openAriStand.ts';
import { openAriStand } from './rehearsal/openAriStand.ts';

const running: AriStand[] = [];
afterEach(async () => {
  for (const stand of running.splice(0)) await stand.end();
});

const recordingOf = (stand: AriStand) => stand.call('1700.1')?.recording?.state;

/** A call that is recorded over ARI, and paused there by its agent. */
async function paused(): Promise<AriStand> {
  const stand = await openAriStand();
  running.push(stand);
  const { ari, pbx } = stand;
  await stand.begin();
  await until(() => expect(stand.isUp()).toBe(true));
  ari.world.comesIn('1700.1', '+33612345678');
  ari.world.picksUp('agent1');
  await until(() => expect(stand.call('1700.1')?.status).toBe('connected'));
  ari.recordings.set('sales/17', 'recording');
  ari.say({ type: 'RecordingStarted', recording: { name: 'sales/17', target_uri: 'channel:1700.1' } });
  await until(() => expect(recordingOf(stand)).toBe('on'));
  expect(await pbx.run('agent1', { do: 'record-pause', call: '1700.1' })).toMatchObject({ ok: true });
  expect(recordingOf(stand)).toBe('paused');
  return stand;
}

test.each([
  ['still paused', 'paused', 'paused'],
  ['resumed by somebody else', 'recording', 'on'],
  ['over', null, undefined],
] as const)('after a break a recording is what the PBX says of it: %s', async (_, atThePbx, shown) => {
  const stand = await paused();
  if (atThePbx === null) stand.ari.recordings.delete('sales/17');
  else stand.ari.recordings.set('sales/17', atThePbx);
  const acts = stand.ari.acts().length;
  stand.ari.hangUpSockets();
  await until(() => expect(stand.resynced).toHaveLength(2));
  expect(recordingOf(stand)).toBe(shown);
  expect(stand.resynced.at(-1)?.[0]?.recording?.state).toBe(shown);
  expect(stand.ari.acts()).toHaveLength(acts);
});

test('a PBX that does not say after a break is told again to pause; one that refuses is said to record', async () => {
  const stand = await paused();
  stand.ari.refuses.set('GET recordings', 500);
  stand.ari.recordings.set('sales/17', 'recording');
  stand.ari.hangUpSockets();
  await until(() => expect(stand.resynced).toHaveLength(2));
  expect([recordingOf(stand), stand.ari.recordings.get('sales/17')]).toEqual(['paused', 'paused']);
  stand.ari.refuses.set('POST pause', 409);
  stand.ari.hangUpSockets();
  await until(() => expect(stand.resynced).toHaveLength(3));
  expect(recordingOf(stand)).toBe('on');
});
