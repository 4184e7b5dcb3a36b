import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OpenStore } from './openStore.ts';
import { held, pulled, rowsIn, sumsOf } from './readAll.ts';
import { callSaid, fieldsOf, placedCustomer, sayingDesk, T0 } from './sayings.ts';

export function checkPush(open: OpenStore): void {
  describe('what a desk pushes', () => {
    it('is there after the answer, and told to everybody', async () => {
      const { store, reopen } = await open();
      const desk = sayingDesk('lea');
      const id = randomUUID();
      const pushed = await store.push(desk.batch(desk.say('customer', { id, at: T0, fields: fieldsOf() })));
      expect(pushed.results).toMatchObject([{ mseq: 1, outcome: 'applied', seq: expect.any(Number) }]);
      expect(pushed.results[0]!.seq).toBeGreaterThan(0);
      const again = await reopen();
      const [row] = rowsIn(await pulled(again, 'all'));
      expect(row).toMatchObject({ kind: 'customer', id, customerId: id, seq: pushed.results[0]!.seq });
      expect(row?.body).toMatchObject({ lastName: 'Dupont', stage: 'prospect', phones: [{ e164: '+33612345678' }] });
      expect(await again.lastOf(desk.author.device, desk.author.incarnation)).toEqual({
        lastMseq: 1,
        lastId: pushed.results[0]!.id,
      });
    });

    it('has the same answer when it is asked again, and changes nothing twice', async () => {
      const { store } = await open();
      await store.put([placedCustomer('c1')]);
      const desk = sayingDesk('lea');
      const batch = desk.batch(
        desk.say('call', callSaid('k1', 'c1')),
        desk.say('choice', { e164: '+33612345678', customerId: 'c1', at: T0 }),
      );
      const first = await store.push(batch);
      const { head } = await store.state();
      expect(await store.push(batch)).toEqual(first);
      expect((await store.state()).head).toBe(head);
      const rows = held(await pulled(store, 'all'));
      expect(rows.get('number-use +33612345678 c1')?.body).toMatchObject({ calls: 1, chosen: 1 });
    });

    it('twice at the same moment is taken once', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      const id = randomUUID();
      const batch = desk.batch(desk.say('customer', { id, at: T0, fields: fieldsOf() }));
      const answers = await Promise.all([store.push(batch), store.push(batch), store.push(batch)]);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
      expect(rowsIn(await pulled(store, 'all'))).toHaveLength(1);
    });

    it('is asked for again where a number is missing', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      const lost = desk.say('choice', { e164: '+33612345678', customerId: 'c1', at: T0 });
      const next = desk.say('choice', { e164: '+33612345678', customerId: 'c1', at: T0 });
      expect(await store.push(desk.batch(next))).toEqual({ results: [], lastMseq: 0, expect: 1 });
      expect((await store.push(desk.batch(lost, next))).lastMseq).toBe(2);
    });

    it('under a number that another mutation has is a fork, and nothing of it is taken', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      const one = desk.say('choice', { e164: '+33612345678', customerId: 'c1', at: T0 });
      const two = desk.say('choice', { e164: '+33612345678', customerId: 'c1', at: T0 });
      await store.push(desk.batch(one, two));
      const { head } = await store.state();
      const copy = desk.batch({ ...one, id: randomUUID() }, two, { ...two, mseq: 3, id: randomUUID() });
      expect(await store.push(copy)).toMatchObject({ fork: true, results: [], lastMseq: 2 });
      expect(await store.push(desk.batch({ ...two, id: randomUUID() }))).toMatchObject({ fork: true });
      expect((await store.state()).head).toBe(head);
    });

    it('sent again under a new incarnation is recognised by its id', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      const said = desk.say('choice', { e164: '+33612345678', customerId: 'c1', at: T0 });
      const first = await store.push(desk.batch(said));
      const { head } = await store.state();
      const reborn = { ...desk.author, incarnation: randomUUID() };
      const again = await store.push({ ...desk.batch(said), author: reborn });
      expect(again.results).toEqual(first.results);
      expect((await store.state()).head).toBe(head);
      expect((await store.lastOf(reborn.device, reborn.incarnation)).lastMseq).toBe(1);
    });

    it('that makes no sense is refused alone: what stands behind it goes on', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      const id = randomUUID();
      const { results, lastMseq } = await store.push(
        desk.batch(
          desk.say('customer', { id: 7, nonsense: true }),
          { ...desk.say('choice', {}), kind: 'prophecy' },
          desk.say('customer-edit', { id: 'nobody', at: T0, baseSeq: 0, patch: { city: 'Nice' } }),
          desk.say('customer', { id, at: T0, fields: fieldsOf() }),
        ),
      );
      expect(results.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
        'invalid',
        'unknown-kind',
        'not-found',
        'applied',
      ]);
      expect(lastMseq).toBe(4);
      expect(rowsIn(await pulled(store, 'all')).map((row) => row.id)).toEqual([id]);
    });

    it('before the end is written before the end', async () => {
      const { store, reopen } = await open();
      const desk = sayingDesk('lea');
      const pushes = ['k1', 'k2', 'k3'].map((id) => store.push(desk.batch(desk.say('call', callSaid(id, null)))));
      const again = await reopen();
      expect((await Promise.all(pushes)).map(({ lastMseq }) => lastMseq)).toEqual([1, 2, 3]);
      expect(held(await pulled(again, 'all')).size).toBe(3);
    });

    it('may hold any text at all', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      const odd = 'a\u0000b \ud83d c\\u0000 é 😀';
      const said = callSaid('k1', null, { notes: { text: odd, rev: 1 }, extra: { [odd]: odd } });
      const { results } = await store.push(
        desk.batch(desk.say('call', said), { ...desk.say('choice', {}), kind: odd, id: odd, rowId: odd }),
      );
      expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'refused']);
      const kept = held(await pulled(store, 'all')).get('call k1');
      expect(kept?.body?.notes).toEqual({ text: 'ab \ufffd c\\u0000 é 😀', rev: 1 });
      expect((await store.sums('all', 'call')).sums).toEqual(sumsOf(held(await pulled(store, 'all')), 'call'));
    });

    it('of many desks at once is numbered without a gap in what each is told', async () => {
      const { store } = await open();
      const desks = Array.from({ length: 20 }, (_, n) => sayingDesk(`d${n}`));
      const pushes = desks.flatMap((desk, d) =>
        Array.from({ length: 5 }, (_, n) => {
          const id = `call-${d}-${n}`;
          return desk.batch(desk.say('call', callSaid(id, null)));
        }),
      );
      await Promise.all(pushes.map((batch) => store.push(batch)));
      const rows = rowsIn(await pulled(store, 'all', 0, 7));
      expect(rows.filter(({ kind }) => kind === 'call')).toHaveLength(100);
      expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length);
    });
  });

  describe('a call', () => {
    it('is a line of its customer’s history once it has ended, and told with its story once it is closed', async () => {
      const { store } = await open();
      await store.put([placedCustomer('c1'), placedCustomer('c2')]);
      const desk = sayingDesk('lea');
      const lines = (...n: number[]) => ({
        id: 'k1',
        lines: n.map((i) => ({ n: i, line: { at: T0 + i, kind: 'note', what: 'note', text: `${i}` } })),
      });
      const ringing = callSaid('k1', null, {
        place: 'ringing',
        call: { id: 'p', direction: 'inbound', startedAt: T0, remote: { number: '+33612345678' } },
      });
      await store.push(desk.batch(desk.say('call-lines', lines(1, 2)), desk.say('call', ringing)));
      expect(await pulled(store, 'all', 2)).toEqual([]);
      await store.push(desk.batch(desk.say('call', callSaid('k1', 'c1', { place: 'wrap-up' }))));
      const wrapUp = held(await pulled(store, 'all'));
      expect(wrapUp.get('interaction k1')).toMatchObject({
        customerId: 'c1',
        body: { callLogged: true, durationMs: 60_000 },
      });
      expect(wrapUp.has('call k1')).toBe(false);
      await store.push(desk.batch(desk.say('call-lines', lines(2, 3)), desk.say('call', callSaid('k1', 'c2'))));
      const closed = held(await pulled(store, 'all'));
      expect(closed.get('interaction k1')).toMatchObject({ customerId: 'c2' });
      expect(closed.get('call k1')?.body).toMatchObject({ lines: [{ n: 1 }, { n: 2, text: '2' }, { n: 3 }] });
      expect(closed.get('number-use +33612345678 c2')?.body).toMatchObject({ calls: 1, lastCallAt: T0 });
      expect(closed.has('number-use +33612345678 c1')).toBe(false);
    });

    it('of a customer nobody knows is kept, says so, and is no orphan once they are known', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      await store.push(desk.batch(desk.say('call', callSaid('k1', 'later'))));
      const before = held(await pulled(store, 'all'));
      expect(before.get('call k1')?.body).toMatchObject({ orphan: true });
      expect(before.get('interaction k1')?.body).toMatchObject({ orphan: true });
      expect(before.get('number-use +33612345678 later')?.body).toMatchObject({ orphan: true, calls: 1 });
      await store.push(desk.batch(desk.say('customer', { id: 'later', at: T0, fields: fieldsOf() })));
      const after = held(await pulled(store, 'all'));
      expect(after.get('call k1')?.body).not.toHaveProperty('orphan');
      expect(after.get('interaction k1')?.body).not.toHaveProperty('orphan');
      expect(after.get('number-use +33612345678 later')?.body).not.toHaveProperty('orphan');
    });
  });

  describe('a promise', () => {
    it('is kept, taken back and removed', async () => {
      const { store } = await open();
      const desk = sayingDesk('lea');
      const promise = {
        kind: 'callback',
        text: 'Rappeler',
        dueAt: T0,
        owner: 'lea',
        madeAt: T0,
        callId: null,
        number: null,
      };
      await store.push(
        desk.batch(
          desk.say('promise', { id: 'p1', customerId: null, ...promise }),
          desk.say('promise', { id: 'p2', customerId: null, ...promise }),
          desk.say('promise-kept', { id: 'p1', keptAt: T0 + 1 }),
        ),
      );
      expect(held(await pulled(store, 'all')).get('promise p1')?.body).toMatchObject({
        keptAt: T0 + 1,
        text: 'Rappeler',
      });
      const gone = await store.push(
        desk.batch(desk.say('promise-removed', { id: 'p2' }), desk.say('promise-removed', { id: 'p2' })),
      );
      expect(gone.results.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
      expect([...held(await pulled(store, 'all')).keys()]).toEqual(['promise p1']);
    });
  });
}
