import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createRandom } from '../../src/shared/demo/random.ts';
import { PATIENCE_MS, runs } from '../long/runs.ts';
import { startSyncStand } from '../syncStand/startSyncStand.ts';
import { customerRow } from '../syncStand/syncRows.ts';
import { tempFolder } from '../tempStore.ts';
import { syncedDesk } from './syncedDesk.ts';

const DESK = fileURLToPath(new URL('./followUntilKilled.ts', import.meta.url));
const KILLS = runs(10, 50);
const CUSTOMERS = 12_000;

test(
  `a desk that is killed ${KILLS} times while it copies, follows and edits has all that the centre has, and the centre all that was kept`,
  async () => {
    const centre = await startSyncStand();
    onTestFinished(() => centre.end());
    await centre.store.put(Array.from({ length: CUSTOMERS }, (_, n) => customerRow(n)));
    const path = join(tempFolder(), 'desk.db');
    const random = createRandom(Date.now());
    const kept = new Map<string, string>();
    let n = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const desk = fork(DESK, [path, centre.url, `${n + 1}`]);
      onTestFinished(() => void desk.kill('SIGKILL'));
      desk.on('message', (said: { id?: string; city?: string; n?: number }) => {
        if (said.id === undefined || said.city === undefined) return;
        kept.set(said.id, said.city);
        n = said.n ?? n;
      });
      await once(desk, 'message');
      await centre.store.put([customerRow(CUSTOMERS + kill), customerRow(1_000 + kill, [], kill + 1)]);
      // Every other one is killed when it has kept an edit, however slow the machine.
      const before = n;
      if (kill % 2 === 1) await vi.waitFor(() => expect(n).toBeGreaterThan(before), { timeout: 30_000, interval: 5 });
      await wait(random.int(0, 250));
      desk.kill('SIGKILL');
      await once(desk, 'close');
    }

    const desk = syncedDesk({ url: () => centre.url, path });
    await vi.waitFor(
      () => {
        expect(desk.link.state().state).toBe('live');
        expect(desk.look().outbox.every(({ settled }) => settled === 1)).toBe(true);
      },
      { timeout: 60_000, interval: 50 },
    );
    expect(desk.look().customers).toHaveLength(CUSTOMERS + KILLS);
    const rows = await centre.store.copyPage('all', 'customer', '', CUSTOMERS * 2);
    const atCentre = new Map(rows.map(({ id, body }) => [id, body]));
    const here = new Map(desk.look().customers.map((row) => [row.id, row.city]));
    for (const [id, body] of atCentre) expect(here.get(id)).toBe(body?.city);
    // What was promised to be kept is at the centre; the one after it may have been kept without anybody being told.
    for (const [id, city] of kept)
      expect(Number(`${atCentre.get(id)?.city}`.replace(/\D/g, ''))).toBeGreaterThanOrEqual(
        Number(city.replace(/\D/g, '')),
      );
    expect(kept.size).toBeGreaterThan(0);
    expect(desk.look().bases).toEqual([]);
  },
  4 * PATIENCE_MS,
);
