import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createRandom } from '../../src/shared/demo/random.ts';
import { journaledCall } from '../journaledCall.ts';
import { startSyncStand } from '../syncStand/startSyncStand.ts';
import { customerRow } from '../syncStand/syncRows.ts';
import { badLine } from './badLine.ts';
import { syncedDesk } from './syncedDesk.ts';

const CUSTOMERS = 300;
const ROUNDS = 60;

test('over lines that cut and stall nothing is lost or doubled; mended, the desks are equal and say nothing more', async () => {
  const seed = Date.now() % 1_000_000;
  const random = createRandom(seed);
  const centre = await startSyncStand();
  await centre.store.put(Array.from({ length: CUSTOMERS }, (_, n) => customerRow(n)));
  const lines = [await badLine(centre.url, random), await badLine(centre.url, random)];
  onTestFinished(async () => {
    for (const line of lines) line.end();
    await centre.end();
  });
  const desks = lines.map(({ url }) => syncedDesk({ url: () => url }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const desk = desks[random.int(0, desks.length - 1)] as (typeof desks)[number];
    const n = random.int(0, 20);
    const id = customerRow(n).id;
    const card = desk.store.reads.card(id, 0);
    if (card)
      await desk.store.writes.editCustomer(id, card.rev, { city: `Ville ${round}` }, Date.now()).catch(() => {});
    const call = journaledCall({ id: `call-${round}`, place: 'closed', customerId: card ? id : null });
    await desk.store.writes.journal(call, []);
    if (random.chance(0.2)) await centre.store.put([customerRow(CUSTOMERS + round)]);
    await wait(random.int(0, 40));
  }
  expect(
    lines.reduce((sum, line) => sum + line.cuts(), 0),
    `seed ${seed}`,
  ).toBeGreaterThan(0);

  for (const line of lines) line.mend();
  for (const { link } of desks) link.retryNow();
  const [one, two] = desks.map((desk) => () => desk.look());
  await vi.waitFor(
    () => {
      for (const desk of desks) {
        expect(desk.link.state().state).toBe('live');
        expect(desk.look().outbox.every(({ settled }) => settled === 1)).toBe(true);
      }
      for (const part of ['customers', 'phones', 'interactions', 'calls', 'bases'] as const)
        expect(one?.()[part], `seed ${seed}`).toEqual(two?.()[part]);
    },
    { timeout: 60_000, interval: 100 },
  );
  expect(await centre.store.copyPage('all', 'call', '', 1_000)).toHaveLength(ROUNDS);
  const before = lines.map((line) => line.bytes());
  await wait(1_500);
  // A ping and its answer are all that passes.
  for (const [i, line] of lines.entries()) expect(line.bytes() - (before[i] ?? 0)).toBeLessThan(500);
}, 120_000);
