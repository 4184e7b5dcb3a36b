import { expect, onTestFinished, test, vi } from 'vitest';
import { journaledCall } from '../journaledCall.ts';
import { PATIENCE_MS } from '../long/runs.ts';
import { startSyncStand } from '../syncStand/startSyncStand.ts';
import { customerRow } from '../syncStand/syncRows.ts';
import { syncedDesk } from './syncedDesk.ts';

const CUSTOMERS = 500;

test(
  'while a caller is shown a first copy stands still, what the agent does is written, and the copy goes on after',
  async () => {
    const centre = await startSyncStand();
    onTestFinished(() => centre.end());
    await centre.store.put(Array.from({ length: CUSTOMERS }, (_, n) => customerRow(n)));
    const desk = syncedDesk({ url: () => centre.url });
    const { copies, writes, reads } = desk.store;
    copies.hold();
    const isCopying = () => expect(desk.link.state().copy).toMatchObject({ rows: 0, total: CUSTOMERS });
    await vi.waitFor(isCopying, PATIENCE_MS);
    for (let rev = 1; rev <= 20; rev += 1) await writes.journal(journaledCall({ notes: { text: `${rev}`, rev } }), []);
    expect(reads.openCalls()[0]?.notes.text).toBe('20');
    isCopying();
    expect(desk.look().customers).toEqual([]);

    copies.goOn();
    await vi.waitFor(() => expect(desk.link.state().state).toBe('live'), PATIENCE_MS);
    expect(desk.look().customers).toHaveLength(CUSTOMERS);
  },
  2 * PATIENCE_MS,
);

test('a desk that is closed while its copy stands still is closed at once, and has it all at its next start', async () => {
  const centre = await startSyncStand();
  onTestFinished(() => centre.end());
  await centre.store.put(Array.from({ length: CUSTOMERS }, (_, n) => customerRow(n)));
  const desk = syncedDesk({ url: () => centre.url });
  desk.store.copies.hold();
  await vi.waitFor(() => expect(desk.link.state().copy?.total).toBe(CUSTOMERS), PATIENCE_MS);
  await desk.end();

  const again = syncedDesk({ url: () => centre.url, path: desk.path });
  await vi.waitFor(() => expect(again.look().customers).toHaveLength(CUSTOMERS), PATIENCE_MS);
});
