import { describe, expect, it } from 'vitest';
import type { OpenStore } from './openStore.ts';
import { copied, held, pulled, rowsIn, sorted } from './readAll.ts';
import { callSaid, placedCustomer, placedInteraction, sayingDesk, T0 } from './sayings.ts';

export function checkFeed(open: OpenStore): void {
  describe('the feed', () => {
    it('tells only the newest state of a row, in the order of the numbers', async () => {
      const { store } = await open();
      await store.put([placedCustomer('c1'), placedCustomer('c2')]);
      await store.put([placedCustomer('c1', [], { city: 'Nice' })]);
      const rows = rowsIn(await pulled(store, 'all', 0, 1));
      expect(rows.map(({ id }) => id)).toEqual(['c2', 'c1']);
      expect(rows[1]?.body?.city).toBe('Nice');
      expect(rows[0]!.seq).toBeLessThan(rows[1]!.seq);
    });

    it('a row that is the same already keeps its number', async () => {
      const { store } = await open();
      await store.put([placedCustomer('c1'), placedInteraction('i1', 'c1')]);
      const { head } = await store.state();
      await store.put([placedCustomer('c1'), placedInteraction('i1', 'c1')]);
      expect((await store.state()).head).toBe(head);
    });

    it('a page never says it is the last while there is more, however it is cut', async () => {
      const { store } = await open();
      await store.put(Array.from({ length: 60 }, (_, n) => placedInteraction(`i${n}`, 'c', 'x'.repeat(20_000))));
      const page = await store.page('all', 0, 2_000);
      expect(page).not.toBe('reset');
      if (page === 'reset') return;
      expect(JSON.stringify(page.entries).length).toBeLessThan(500_000);
      expect(page.isLast).toBe(false);
      expect(rowsIn(await pulled(store, 'all', 0, 2_000))).toHaveLength(60);
    });

    it('a cursor beyond the head belongs to another centre', async () => {
      const { store } = await open();
      await store.put([placedCustomer('c1')]);
      const { head } = await store.state();
      expect(await store.page('all', head + 1, 10)).toBe('reset');
      expect(await store.page('all', head, 10)).toEqual({ entries: [], next: head, head, isLast: true });
    });

    it('nothing is lost between pages while many write', async () => {
      const { store } = await open();
      let cursor = 0;
      const seen = new Set<string>();
      const pull = async () => {
        const page = await store.page('all', cursor, 5);
        if (page === 'reset') throw new Error('reset');
        for (const row of rowsIn(page.entries)) seen.add(row.id);
        cursor = page.next;
        return page.isLast;
      };
      let writing = true;
      const writers = Array.from({ length: 8 }, async (_, w) => {
        for (let n = 0; n < 25; n += 1) await store.put([placedInteraction(`w${w}-${n}`, null)]);
      });
      const all = Promise.all(writers).then(() => {
        writing = false;
      });
      while (writing) await pull();
      await all;
      while (!(await pull()));
      expect(seen.size).toBe(200);
    });

    it('who listens hears of the head, and in which scopes something is new', async () => {
      const { store } = await open();
      const heard: { head: number; scopes: readonly string[] | undefined }[] = [];
      const stop = store.onHead((head, scopes) => heard.push({ head, scopes }));
      await store.put([placedCustomer('c1', ['team:sales'])]);
      const { head } = await store.state();
      await expect.poll(() => heard.at(-1)?.head, { timeout: 15_000 }).toBe(head);
      const scopes = heard.flatMap((h) => h.scopes ?? ['team:sales']);
      expect(scopes).toContain('team:sales');
      stop();
      await store.put([placedCustomer('c2')]);
      expect(heard.at(-1)?.head).toBe(head);
    });
  });

  describe('a first copy', () => {
    it('is what the feed would have told', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      await store.put([
        placedCustomer('c1'),
        placedCustomer('c2'),
        ...'abcdefg'.split('').map((i) => placedInteraction(i, 'c1')),
      ]);
      await store.push(
        desk.batch(
          desk.say('call', callSaid('k1', 'c2')),
          desk.say('call', callSaid('k2', null, { place: 'talking' })),
        ),
      );
      await store.remove('c1');
      const byCopy = await copied(store, 'all');
      expect(sorted(byCopy)).toEqual(sorted(held(await pulled(store, 'all'))));
      expect(await store.count('all')).toBe(byCopy.size);
      expect([...byCopy.keys()].sort()).toEqual([
        'call k1',
        'customer c2',
        'interaction k1',
        'number-use +33612345678 c2',
      ]);
    });

    it('as lines of text says the same', async () => {
      const { store } = await open();
      if (!store.copyLines) return;
      await store.put(['c1', 'c2', 'c3'].map((id) => placedCustomer(id, [], { lastName: 'L’Été "é" \n' })));
      const first = await store.copyLines('all', 'customer', '', 2);
      const second = await store.copyLines('all', 'customer', first?.lastId ?? '', 2);
      expect([first?.rows, second?.rows]).toEqual([2, 1]);
      expect(await store.copyLines('all', 'customer', second?.lastId ?? '', 2)).toBeNull();
      const lines = `${first?.text}${second?.text}`
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      const rows = await store.copyPage('all', 'customer', '', 10);
      expect(lines).toEqual(rows.map(({ kind, id, seq, customerId, body }) => [kind, id, seq, customerId, body]));
    });
  });

  describe('what was removed', () => {
    it('goes from desks with all that hangs on it, and a late row does not bring it back', async () => {
      const { store } = await open();
      await store.put([
        placedCustomer('c1', ['team:a']),
        placedInteraction('i1', 'c1'),
        placedCustomer('c2', ['team:a']),
      ]);
      const desk = held(await pulled(store, 'team:a'));
      const cursor = (await store.state()).head;
      await store.remove('c1');
      const after = await pulled(store, 'team:a', cursor);
      expect(rowsIn(after).map(({ kind, id, body }) => [kind, id, body])).toEqual([
        ['interaction', 'i1', null],
        ['customer', 'c1', null],
      ]);
      expect([...held(after, desk).keys()]).toEqual(['customer c2']);
    });

    it('is forgotten in time, and who slept longer begins again', async () => {
      const { store, advance } = await open();
      await store.put([placedCustomer('c1'), placedCustomer('c2')]);
      const asleep = (await store.state()).head;
      await store.remove('c1');
      const { head } = await store.state();
      advance(40 * 86_400_000);
      await store.put([placedCustomer('c3')]);
      await store.collect(T0 + 31 * 86_400_000);
      const { gc } = await store.state();
      expect(gc).toBe(head);
      expect(await store.page('all', asleep, 10)).toBe('reset');
      expect(rowsIn(await pulled(store, 'all', gc)).map(({ id }) => id)).toEqual(['c3']);
      expect([...(await copied(store, 'all')).keys()]).toEqual(['customer c2', 'customer c3']);
    });
  });
}
