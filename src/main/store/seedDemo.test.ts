import { expect, test } from 'vitest';
import { tempStore } from '../../../test/tempStore.ts';
import { loadLibrary } from '../desk/library/loadLibrary.ts';
import { seedDemo } from './seedDemo.ts';

test('a new store is filled with the demonstration once, and knows its people', async () => {
  const now = Date.UTC(2026, 10, 22, 9);
  const store = tempStore({ now: () => now });
  expect(await seedDemo(store, { now })).toBe(true);
  expect(await seedDemo(store, { now })).toBe(false);

  const { exact } = store.reads.matches({ e164: '+33142685300', suffix: '142685300' });
  expect(exact.map((m) => m.customer.name)).toEqual(['Claire Dupont', 'Marc Lenoir', 'Menuiserie Lenoir']);
  expect(exact[0]).toMatchObject({ callsFromHere: 6, openComplaint: 'R-2041', customer: { sensitive: true } });

  const card = store.reads.card(exact[0]?.customer.id ?? '', now);
  expect(card).toMatchObject({ valueCents: 124_000, relation: 'responsible', contactCount: 14 });
  expect(card?.alerts.map((a) => a.code)).toEqual(['sensitive', 'promise-due', 'complaint-open', 'late-delivery']);
  expect(card?.proposal).toEqual({ code: 'goodwill-callback', orderRef: '88 201' });
  expect(store.reads.promisesDue(now + 86_400_000, 100).length).toBeGreaterThan(10);
  expect(store.reads.outboxPending()).toBe(0);
});

test('the log begins with the calls of the timelines: nobody called twice, and no history grew', async () => {
  const now = Date.UTC(2026, 10, 22, 9);
  const store = tempStore({ now: () => now });
  const { library } = loadLibrary('resources');
  const material = { scripts: library.scripts, dispositions: library.allDispositions('fr') };
  await seedDemo(store, { now, material });

  const all = { direction: 'all', disposition: null, from: null, to: null, after: null } as const;
  const { calls } = store.reads.callLog({ ...all, text: 'dupont colis' });
  expect(calls).toMatchObject([{ customerName: 'Claire Dupont', disposition: 'followed', agent: 'Bruno Lefèvre' }]);
  const story = store.reads.story(calls[0]?.id ?? '');
  expect(story?.answers).toContainEqual(expect.objectContaining({ label: 'Motif', value: 'Livraison en retard' }));
  expect(story?.promises).toMatchObject([{ kind: 'keep-informed', owner: 'Bruno Lefèvre' }]);

  const [claire] = store.reads.matches({ e164: '+33142685300', suffix: '142685300' }).exact;
  expect(claire).toMatchObject({ callsFromHere: 6 });
  const card = store.reads.card(claire?.customer.id ?? '', now);
  expect(card).toMatchObject({ contactCount: 14, lastOrder: { ref: '88 201', product: 'lampe Aube' } });
  expect(card?.contacts.filter(({ callLogged }) => callLogged).map(({ id }) => id)).toContain(calls[0]?.id);
  expect(store.reads.outboxPending()).toBe(0);
});
