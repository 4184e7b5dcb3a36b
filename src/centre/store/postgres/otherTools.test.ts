import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { copied, held, pulled, sorted, sumsOf } from '../../../../test/centreStore/readAll.ts';
import { placedCustomer, placedInteraction, sayingDesk, T0 } from '../../../../test/centreStore/sayings.ts';
import { withPostgres } from '../../../../test/postgres/withPostgres.ts';
import { rowKind } from '../../../shared/link/sync/rows.ts';
import type { CentreStore } from '../centreStore.ts';
import { openPostgresStore } from './openPostgresStore.ts';

const SECONDS = { timeout: 15_000, interval: 20 };

withPostgres('other tools beside the centre', (fresh) => {
  const open = async () => {
    const url = await fresh();
    const store = await openPostgresStore(url, { clock: { now: Date.now } });
    onTestFinished(() => store.close());
    const psql = async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      onTestFinished(() => client.end());
      return client;
    };
    return { store, psql };
  };
  const insert = (client: pg.Client, id: string, customerId: string | null) =>
    client.query('INSERT INTO interaction (id, customer_id, body) VALUES ($1, $2, $3)', [
      id,
      customerId,
      JSON.stringify(placedInteraction(id, customerId).body),
    ]);
  const heldNow = async (store: CentreStore, scope = 'all') => held(await pulled(store, scope));
  const isWhole = async (store: CentreStore, scope = 'all') => {
    const rows = await copied(store, scope);
    expect(sorted(await heldNow(store, scope))).toEqual(sorted(rows));
    for (const kind of rowKind.options) expect((await store.sums(scope, kind)).sums).toEqual(sumsOf(rows, kind));
  };

  it('what is written first and committed last is told: no cursor has passed it', async () => {
    const { store, psql } = await open();
    const [early, late] = [await psql(), await psql()];
    await early.query('BEGIN');
    await insert(early, 'early', null);
    await insert(late, 'late', null);
    await vi.waitFor(async () => expect((await heldNow(store)).has('interaction late')).toBe(true), SECONDS);
    const cursor = (await store.state()).head;
    await early.query('COMMIT');
    await vi.waitFor(async () => {
      const rows = held(await pulled(store, 'all', cursor));
      expect([...rows.keys()]).toEqual(['interaction early']);
    }, SECONDS);
  });

  it('a desk that pulls while many write and commit in any order loses nothing', async () => {
    const { store, psql } = await open();
    const desk = sayingDesk('lea');
    const written: string[] = [];
    const writers = Array.from({ length: 6 }, async () => {
      const client = await psql();
      for (let n = 0; n < 15; n += 1) {
        const id = randomUUID();
        await client.query('BEGIN');
        await insert(client, id, null);
        await client.query('SELECT pg_sleep(random() * 0.02)');
        await client.query(n % 5 === 4 ? 'ROLLBACK' : 'COMMIT');
        if (n % 5 !== 4) written.push(id);
      }
    });
    const pushing = (async () => {
      for (let n = 0; n < 30; n += 1) {
        const id = `p${n}`;
        const promise = { customerId: null, kind: 'other', text: '', dueAt: T0, owner: 'lea', madeAt: T0 };
        await store.push(desk.batch(desk.say('promise', { id, ...promise })));
      }
    })();
    const seen = new Set<string>();
    let cursor = 0;
    const pull = async () => {
      const page = await store.page('all', cursor, 7);
      if (page === 'reset') throw new Error('reset');
      for (const entry of page.entries) if ('id' in entry) seen.add(entry.id);
      cursor = page.next;
    };
    let writing = true;
    const done = Promise.all([...writers, pushing]).finally(() => {
      writing = false;
    });
    while (writing) await pull();
    await done;
    await vi.waitFor(async () => {
      await pull();
      expect(seen.size).toBe(written.length + 30);
    }, SECONDS);
    expect(written.filter((id) => !seen.has(id))).toEqual([]);
  });

  it('changes, deletions and moves by hand are told like any other, and the sums follow', async () => {
    const { store, psql } = await open();
    await store.put([
      placedCustomer('c1', ['team:a']),
      placedCustomer('c2', ['team:b']),
      ...['i1', 'i2', 'i3'].map((id) => placedInteraction(id, 'c1')),
    ]);
    const client = await psql();
    await client.query(`UPDATE customer SET body = body || '{"city": "Nice"}' WHERE id = 'c1'`);
    await client.query(`DELETE FROM interaction WHERE id = 'i1'`);
    await client.query(
      `UPDATE interaction SET customer_id = 'c2', body = body || '{"customerId": "c2"}' WHERE id = 'i2'`,
    );
    await client.query(`UPDATE interaction SET body = body WHERE id = 'i3'`);
    await client.query(`INSERT INTO interaction (id, body) VALUES ('fleeting', '{}')`);
    await client.query(`DELETE FROM interaction WHERE id = 'fleeting'`);
    await vi.waitFor(async () => {
      const { rows } = await client.query(
        'SELECT 1 FROM customer WHERE unnumbered UNION ALL SELECT 1 FROM interaction WHERE unnumbered',
      );
      expect(rows).toEqual([]);
    }, SECONDS);
    const a = await heldNow(store, 'team:a');
    expect(a.get('customer c1')?.body).toMatchObject({ city: 'Nice' });
    expect([...a.keys()].sort()).toEqual(['customer c1', 'interaction i3']);
    expect((await heldNow(store, 'team:b')).has('interaction i2')).toBe(true);
    for (const scope of ['all', 'team:a', 'team:b']) await isWhole(store, scope);
  });

  it('customers given to teams and taken away by hand join and leave', async () => {
    const { store, psql } = await open();
    await store.put([placedCustomer('c1', ['team:a']), placedInteraction('i1', 'c1')]);
    const client = await psql();
    const cursor = (await store.state()).head;
    await client.query(`INSERT INTO customer_scope (hangs_on, scope) VALUES ('c1', 'team:b')`);
    await client.query(`DELETE FROM customer_scope WHERE hangs_on = 'c1' AND scope = 'team:a'`);
    await vi.waitFor(
      async () => expect(await pulled(store, 'team:a', cursor)).toEqual([{ leave: 'c1', seq: expect.any(Number) }]),
      SECONDS,
    );
    await vi.waitFor(async () => expect((await heldNow(store, 'team:b')).size).toBe(2), SECONDS);
    for (const scope of ['team:a', 'team:b']) await isWhole(store, scope);
  });

  it('an edit at a desk counts what was changed by hand as somebody’s', async () => {
    const { store, psql } = await open();
    await store.put([placedCustomer('c1')]);
    const base = (await store.state()).head;
    const client = await psql();
    await client.query(`UPDATE customer SET body = body || '{"city": "Nice"}' WHERE id = 'c1'`);
    await vi.waitFor(async () => expect((await store.state()).head).toBeGreaterThan(base), SECONDS);
    const desk = sayingDesk('lea');
    const edit = { id: 'c1', at: T0, baseSeq: base, patch: { city: 'Brest' } };
    await store.push({ ...desk.batch(desk.say('customer-edit', edit)), receivedAt: T0 + 1_000 });
    const rows = await heldNow(store);
    expect(rows.get('customer c1')?.body?.city).toBe('Nice');
    expect([...rows.values()].filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
  });

  it('what no desk could read is refused where it is written', async () => {
    const { store, psql } = await open();
    const client = await psql();
    for (const [id, body] of [
      ['x', '[]'],
      ['x', '"text"'],
      ['', '{}'],
      ['x'.repeat(200), '{}'],
    ])
      await expect(client.query('INSERT INTO interaction (id, body) VALUES ($1, $2)', [id, body])).rejects.toThrow();
    await expect(client.query('TRUNCATE interaction')).rejects.toThrow('DELETE instead');
    await insert(client, 'good', null);
    await vi.waitFor(async () => expect([...(await heldNow(store)).keys()]).toEqual(['interaction good']), SECONDS);
  });

  it('whoever holds a row for long stops nobody else', async () => {
    const { store, psql } = await open();
    await store.put([placedCustomer('c1'), placedCustomer('c2')]);
    const client = await psql();
    await client.query('BEGIN');
    await client.query(`UPDATE customer SET body = body || '{"city": "Nice"}' WHERE id = 'c1'`);
    const [one, two] = [sayingDesk('one'), sayingDesk('two')];
    const edit = (id: string) => ({ id, at: T0, baseSeq: 1_000, patch: { company: 'Durand' } });
    const stuck = one.batch(one.say('customer-edit', edit('c1')));
    const [held, free] = await Promise.allSettled([
      store.push(stuck),
      store.push(two.batch(two.say('customer-edit', edit('c2')))),
    ]);
    expect([held.status, free.status]).toEqual(['rejected', 'fulfilled']);
    await client.query('COMMIT');
    expect((await store.push(stuck)).results).toMatchObject([{ outcome: 'applied' }]);
    await vi.waitFor(
      async () =>
        expect((await heldNow(store)).get('customer c1')?.body).toMatchObject({ city: 'Nice', company: 'Durand' }),
      SECONDS,
    );
  });
});
