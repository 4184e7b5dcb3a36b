import { describe, expect, it } from 'vitest';
import type { OpenStore } from './openStore.ts';
import { copied, held, pulled, rowsIn, sorted, sumsOf } from './readAll.ts';
import { callSaid, fieldsOf, placedCustomer, placedInteraction, sayingDesk, T0 } from './sayings.ts';

export function checkScopes(open: OpenStore): void {
  describe('a scope', () => {
    it('holds its customers and what hangs on them, and no others', async () => {
      const { store } = await open();
      await store.put([
        placedCustomer('c1', ['team:a']),
        placedCustomer('c2', ['team:b']),
        placedCustomer('c3'),
        ...['c1', 'c2', 'c3'].map((c) => placedInteraction(`of-${c}`, c)),
      ]);
      expect([...held(await pulled(store, 'team:a')).keys()]).toEqual(['customer c1', 'interaction of-c1']);
      expect([...(await copied(store, 'team:b')).keys()]).toEqual(['customer c2', 'interaction of-c2']);
      expect(await store.count('team:a')).toBe(2);
      expect(await store.count('all')).toBe(6);
      expect(await pulled(store, 'team:nobody')).toEqual([]);
    });

    it('is told all of a customer who joins, whatever their rows’ age, cut anywhere', async () => {
      const { store } = await open();
      await store.put([
        placedCustomer('c1'),
        ...Array.from({ length: 12 }, (_, n) => placedInteraction(`i${n}`, 'c1')),
      ]);
      const cursor = (await store.state()).head;
      await store.setScopes('c1', ['team:a']);
      const entries = await pulled(store, 'team:a', cursor, 5);
      expect(rowsIn(entries).map(({ kind }) => kind)[0]).toBe('customer');
      expect(held(entries).size).toBe(13);
      expect(sorted(held(entries))).toEqual(sorted(held(await pulled(store, 'all'))));
      expect(await pulled(store, 'all', cursor)).toEqual([]);
      expect(await store.count('team:a')).toBe(13);
    });

    it('loses a customer who leaves, and has them again when they come back, without what was removed meanwhile', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      await store.put([placedCustomer('c1', ['team:a', 'team:b']), placedInteraction('i1', 'c1')]);
      const promise = { id: 'p1', customerId: 'c1', kind: 'other', text: '', dueAt: T0, owner: 'lea', madeAt: T0 };
      await store.push(desk.batch(desk.say('promise', promise)));
      const cursor = (await store.state()).head;
      const before = held(await pulled(store, 'team:a'));
      expect(before.size).toBe(3);
      await store.setScopes('c1', ['team:b']);
      expect(held(await pulled(store, 'team:a', cursor), before).size).toBe(0);
      expect(await store.count('team:a')).toBe(0);
      expect(await store.count('team:b')).toBe(3);
      await store.push(desk.batch(desk.say('promise-removed', { id: 'p1' })));
      await store.setScopes('c1', ['team:a', 'team:b']);
      const asleepAllTheTime = held(await pulled(store, 'team:a', cursor), before);
      expect([...asleepAllTheTime.keys()].sort()).toEqual(['customer c1', 'interaction i1']);
      expect(sorted(asleepAllTheTime)).toEqual(sorted(await copied(store, 'team:a')));
    });

    it('a row that goes to another customer goes from scopes that do not hold that one', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea', ['team:a', 'team:b']);
      await store.put([placedCustomer('c1', ['team:a']), placedCustomer('c2', ['team:b'])]);
      await store.push(desk.batch(desk.say('call', callSaid('k1', 'c1'))));
      const a = held(await pulled(store, 'team:a'));
      expect(a.has('call k1') && a.has('interaction k1')).toBe(true);
      const { head } = await store.state();
      await store.push(desk.batch(desk.say('call', callSaid('k1', 'c2'))));
      const told = await pulled(store, 'team:a', head);
      expect(rowsIn(told)).toMatchObject([
        { kind: 'call', id: 'k1', customerId: 'c1', body: null },
        { kind: 'interaction', id: 'k1', customerId: 'c1', body: null },
        { kind: 'number-use', customerId: 'c1' },
      ]);
      const later = held(told, a);
      expect(later.has('call k1') || later.has('interaction k1')).toBe(false);
      expect(sorted(later)).toEqual(sorted(await copied(store, 'team:a')));
      expect(sorted(held(await pulled(store, 'team:b')))).toEqual(sorted(await copied(store, 'team:b')));
      // A desk of both teams ends with the row, in whatever order it asks.
      const both = held(await pulled(store, 'team:a', head), held(await pulled(store, 'team:b'), a));
      expect(both.get('call k1')?.customerId).toBe('c2');
    });

    it('a new customer joins the first scope of whoever made them; a call of nobody, all of them', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea', ['team:a', 'campaign:x']);
      await store.push(
        desk.batch(
          desk.say('customer', { id: 'c1', at: T0, fields: fieldsOf() }),
          desk.say('call', callSaid('k1', null)),
        ),
      );
      expect([...held(await pulled(store, 'team:a')).keys()]).toEqual(['customer c1', 'call k1']);
      expect([...held(await pulled(store, 'campaign:x')).keys()]).toEqual(['call k1']);
      expect([...(await copied(store, 'campaign:x')).keys()]).toEqual(['call k1']);
    });

    it('a call that goes on while its customer is removed is told whole when it is over', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      const line = (n: number) => ({ n, line: { at: T0, kind: 'note', what: 'note', text: `line ${n}` } });
      await store.put([placedCustomer('c1')]);
      const talking = desk.say('call', callSaid('k1', 'c1', { place: 'talking' }));
      await store.push(desk.batch(talking, desk.say('call-lines', { id: 'k1', lines: [line(0)] })));
      await store.remove('c1');
      const last = desk.say('call-lines', { id: 'k1', lines: [line(1)] });
      await store.push(desk.batch(last, desk.say('call', callSaid('k1', 'c1'))));
      const call = held(await pulled(store, 'all')).get('call k1');
      expect(call?.body).toMatchObject({ place: 'closed', orphan: true, lines: [{ n: 0 }, { n: 1 }] });
      expect(sorted(held(await pulled(store, 'all')))).toEqual(sorted(await copied(store, 'all')));
    });

    it('what came of a customer after they were removed stays where it was told when that is forgotten', async () => {
      const { store, advance } = await open();
      const desk = sayingDesk('lea', ['team:a']);
      await store.put([placedCustomer('c1', ['team:a']), placedCustomer('c2', ['team:a'])]);
      await store.remove('c1');
      await store.remove('c2');
      await store.push(desk.batch(desk.say('call', callSaid('k1', 'c1'))));
      advance(40 * 86_400_000);
      await store.put([placedCustomer('c3', ['team:a'])]);
      await store.collect(T0 + 31 * 86_400_000);
      const rows = await copied(store, 'team:a');
      expect(rows.has('call k1') && rows.has('interaction k1')).toBe(true);
      expect((await store.sums('team:a', 'call')).sums).toEqual(sumsOf(rows, 'call'));
      expect(await store.count('team:a')).toBe(rows.size);
    });

    it('what an agent may not see, they may not change; what they log is taken all the same', async () => {
      const { store } = await open();
      await store.put([placedCustomer('c1', ['team:b'])]);
      const stranger = sayingDesk('max', ['team:a']);
      const colleague = sayingDesk('lea', ['team:b']);
      const edit = { id: 'c1', at: T0, baseSeq: 1_000, patch: { city: 'Nice' } };
      const { results } = await store.push(
        stranger.batch(stranger.say('customer-edit', edit), stranger.say('call', callSaid('k1', 'c1'))),
      );
      expect(results).toMatchObject([{ reason: 'not-allowed' }, { outcome: 'applied' }]);
      expect(await store.push(colleague.batch(colleague.say('customer-edit', edit)))).toMatchObject({
        results: [{ outcome: 'applied' }],
      });
      expect(held(await pulled(store, 'team:b')).get('customer c1')?.body?.city).toBe('Nice');
    });

    it('orphans come with their customer into the scope they join', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea', ['team:a']);
      await store.push(desk.batch(desk.say('call', callSaid('k1', 'late'))));
      expect(await pulled(store, 'team:a')).toEqual([]);
      await store.push(desk.batch(desk.say('customer', { id: 'late', at: T0, fields: fieldsOf() })));
      const rows = held(await pulled(store, 'team:a', 0, 2));
      expect([...rows.keys()].sort()).toEqual([
        'call k1',
        'customer late',
        'interaction k1',
        'number-use +33612345678 late',
      ]);
      expect(sorted(rows)).toEqual(sorted(await copied(store, 'team:a')));
    });
  });
}
