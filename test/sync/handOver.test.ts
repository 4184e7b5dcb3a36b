import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createLog } from '../../src/centre/log.ts';
import { takeHandOver } from '../../src/centre/sync/handOver/takeHandOver.ts';
import { systemClock } from '../../src/centre/systemClock.ts';
import { syncStateOf } from '../../src/main/desk/sync/syncState.ts';
import { seedDemo } from '../../src/main/store/seedDemo.ts';
import { writeHandOver } from '../../src/main/sync/writeHandOver.ts';
import { journaledCall } from '../journaledCall.ts';
import { createMemoryCentreStore } from '../memoryCentreStore/createMemoryCentreStore.ts';
import { startSyncStand } from '../syncStand/startSyncStand.ts';
import { tempFolder } from '../tempStore.ts';
import { syncedDesk } from './syncedDesk.ts';

test('a centre beside its desk begins with the demonstration: it tells nobody before it has all of it, and nothing on the desk moves', async () => {
  const folder = tempFolder();
  const file = join(folder, 'hand-over.jsonl');
  const mark = join(folder, 'centre', 'handed-over');
  mkdirSync(join(folder, 'centre'));
  const kept = createMemoryCentreStore();
  const given = { clock: systemClock, log: createLog('silent') };
  const centre = await startSyncStand({ store: takeHandOver(kept, { file, mark }, given) });
  onTestFinished(() => centre.end());
  const desk = syncedDesk({ url: () => centre.url, path: join(folder, 'desk.db') });
  await seedDemo(desk.store, { now: 1_790_000_000_000 });
  await desk.store.writes.journal(journaledCall({ id: 'open' }), []);
  const before = desk.look();
  expect(desk.link.state().state).not.toBe('live');
  expect(existsSync(mark)).toBe(false);

  const shown = new Set<string>();
  const copied = new Set<string>();
  desk.link.listen({
    state: () => {
      copied.add(desk.link.state().state);
      shown.add(syncStateOf(desk.store.reads, desk.link.state()).state);
    },
    changed: () => {},
  });
  await writeHandOver(desk.store.sync, file);
  await vi.waitFor(() => expect(desk.link.state().state).toBe('live'), { timeout: 60_000, interval: 50 });
  // It has all of it already: nobody sees a first copy.
  expect(copied).toContain('copying');
  expect(shown).not.toContain('copying');
  expect(existsSync(mark)).toBe(true);
  expect(existsSync(file)).toBe(false);
  const after = desk.look();
  for (const part of ['customers', 'phones', 'interactions', 'calls'] as const)
    expect(after[part]).toEqual(before[part]);
  expect(await kept.count('all')).toBeGreaterThan(before.customers.length + before.interactions.length);
  const { rev } = desk.store.reads.card(`${before.customers[0]?.id}`, 0) ?? {};
  expect(rev).toBe(1);
}, 120_000);
