import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createRandom } from '../../src/shared/demo/random.ts';
import {
  answeredBy,
  countedBy,
  headOf,
  heldByCentre,
  heldByDesk,
  isQuiet,
  outboxOf,
  takenBy,
} from '../sync/heldOnDisk.ts';
import { openKillFloor } from './killFloor.ts';
import { newSeed, PATIENCE_MS, runs } from './runs.ts';

const KILLS = runs(1, 50);
const CUSTOMERS = runs(300, 6_000);
const QUIET_MS = 60_000;

test(
  `${KILLS} kill(s) of a desk and of its centre lose nothing, double nothing, and then it is quiet`,
  async () => {
    const random = createRandom(newSeed());
    const floor = await openKillFloor(['amina', 'bruno'], CUSTOMERS);
    const { desks, file } = floor;
    await floor.startCentre();
    await Promise.all(desks.map((desk) => desk.start()));

    // A moment after it kept something: while it copies, follows or pushes.
    for (let kill = 0; kill < KILLS; kill += 1) {
      const desk = desks[kill % desks.length];
      await wait(random.int(0, 300));
      await desk?.kill();
      await desk?.start();
    }
    // While it takes what they push, and now and then with one of them.
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = takenBy(file);
      await vi.waitFor(() => expect(takenBy(file)).toBeGreaterThan(before), { timeout: QUIET_MS, interval: 20 });
      await wait(random.int(0, 300));
      await floor.killCentre();
      if (kill % 5 === 4) await desks[kill % desks.length]?.kill();
      if (kill % 5 === 4) await desks[kill % desks.length]?.start();
      await floor.startCentre();
    }
    await Promise.all(desks.map((desk) => desk.rest()));

    const from = Date.now();
    const areQuiet = () => {
      const head = headOf(file);
      expect(desks.map(({ path }) => isQuiet(path, head))).toEqual([true, true]);
    };
    await vi.waitFor(areQuiet, { timeout: QUIET_MS, interval: 50 });
    const quietMs = Date.now() - from;
    await Promise.all([...desks.map((desk) => desk.kill()), floor.killCentre()]);

    const outboxes = desks.flatMap(({ path }) => outboxOf(path));
    const answered = answeredBy(file);
    const kept = desks.flatMap((desk) => [...desk.kept]);
    expect(kept.filter((id) => !answered.includes(id))).toEqual([]);
    expect(answered.toSorted()).toEqual(outboxes.toSorted());
    expect(new Set(answered).size).toBe(answered.length);
    const { counted, calls } = countedBy(file);
    expect(counted).toBe(calls);
    const atCentre = heldByCentre(file);
    for (const { path } of desks) expect(heldByDesk(path)).toEqual(atCentre);
    expect(kept.length).toBeGreaterThan(KILLS * 4);
    const figures = { kept: kept.length, answered: answered.length, calls, rows: atCentre.size, quietMs };
    if (KILLS > 1) process.stdout.write(`${JSON.stringify(figures)}\n`);
  },
  PATIENCE_MS + QUIET_MS,
);
