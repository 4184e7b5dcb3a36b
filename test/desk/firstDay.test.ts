import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeskError } from '../../src/shared/lib/result.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { openDeskWorld } from '../deskWorld.ts';

const amina = { agentName: 'Amina Benali', extension: '101', language: 'en' } as const;

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld({ signedIn: false });
});
afterEach(() => world.end());

test('a newcomer is let in once their answers are on the disk: a power cut asks nobody twice', async () => {
  let kept: unknown = null;
  world.hub.subscribe(() => {
    if (world.mirror().profile) kept ??= world.store.reads.setting('profile');
  });
  await world.ask('desk.setUp', amina);
  expect(JSON.parse(String(kept))).toEqual(amina);
  world = await world.restart();
  expect(world.mirror()).toMatchObject({ profile: amina, language: 'en' });
});

test('a newcomer whose disk takes nothing is told so, and let in all the same', async () => {
  world.failWrites(new DeskError('disk-full'));
  expect(await world.refused('desk.setUp', amina)).toBe('disk-full');
  expect(world.mirror()).toMatchObject({ profile: amina, saving: { unsaved: 1, failure: { code: 'disk-full' } } });
  world.failWrites(null);
});
