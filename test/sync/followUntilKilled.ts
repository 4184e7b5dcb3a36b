import { v7 as uuid } from 'uuid';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createSyncLink } from '../../src/main/link/syncLink.ts';
import { openStore } from '../../src/main/store/openStore.ts';

/** A desk of its own, for tests that kill it: follows its centre, edits customers that are there, and tells each edit that was kept. */
const [path = '', url = '', from = '0'] = process.argv.slice(2);
const store = openStore(path, { clock: systemClock });
const link = createSyncLink({
  ...{ clock: systemClock, store, newId: () => uuid(), random: () => 0 },
  endpoint: () => ({ url, token: 'amina' }),
  log: () => {},
});
link.listen({ state: ({ state }) => process.send?.({ state }), changed: () => {} });

for (let n = Number(from); ; n += 1) {
  const id = `customer-${String(n % 50).padStart(6, '0')}`;
  const card = store.reads.card(id, 0);
  if (card) {
    const city = `Ville ${n}`;
    const kept = await store.writes.editCustomer(id, card.rev, { city }, Date.now()).then(
      () => true,
      () => false,
    );
    if (kept) process.send?.({ id, city, n });
  }
  await new Promise((resolve) => setTimeout(resolve, 15));
}
