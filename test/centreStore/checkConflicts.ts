import { describe, expect, it } from 'vitest';
import type { ConflictBody } from '../../src/shared/link/sync/rows.ts';
import type { OpenedStore, OpenStore } from './openStore.ts';
import { held, pulled } from './readAll.ts';
import type { SayingDesk } from './sayings.ts';
import { placedCustomer, sayingDesk, T0 } from './sayings.ts';

const MINUTE = 60_000;

export function checkConflicts(open: OpenStore): void {
  const openWith = async () => {
    const opened = await open();
    await opened.store.put([placedCustomer('c1')]);
    return { ...opened, base: (await opened.store.state()).head };
  };
  const edit = (desk: SayingDesk, patch: object, baseSeq: number, at: number) =>
    desk.batch(desk.say('customer-edit', { id: 'c1', at, baseSeq, patch }));
  const customer = async ({ store }: Pick<OpenedStore, 'store'>) =>
    held(await pulled(store, 'all')).get('customer c1')?.body;
  const conflicts = async ({ store }: Pick<OpenedStore, 'store'>) =>
    [...held(await pulled(store, 'all')).values()]
      .filter(({ kind }) => kind === 'conflict')
      .map(({ id, body }) => ({ id, ...(body as ConflictBody) }));

  describe('two people edit a customer', () => {
    it('in different fields: both stand', async () => {
      const opened = await openWith();
      const { store, base } = opened;
      const [lea, max] = [sayingDesk('lea'), sayingDesk('max')];
      await store.push(edit(lea, { city: 'Nice' }, base, T0 + 2 * MINUTE));
      await store.push(edit(max, { company: 'Durand' }, base, T0 + MINUTE));
      expect(await customer(opened)).toMatchObject({ city: 'Nice', company: 'Durand' });
      expect(await conflicts(opened)).toEqual([]);
    });

    it.each([
      ['the later one arrives last', [2, 5]],
      ['the later one arrives first', [5, 2]],
    ])('in the same field: the later edit stands, the other is shown (%s)', async (_, [first, second]) => {
      const opened = await openWith();
      const { store, base } = opened;
      const [lea, max] = [sayingDesk('lea'), sayingDesk('max')];
      await store.push(edit(lea, { city: `at ${first}` }, base, T0 + first! * MINUTE));
      await store.push(edit(max, { city: `at ${second}` }, base, T0 + second! * MINUTE));
      expect((await customer(opened))?.city).toBe('at 5');
      expect(await conflicts(opened)).toMatchObject([
        { field: 'city', stands: { value: 'at 5' }, lost: { value: 'at 2' }, settledAt: null },
      ]);
    });

    it('one click gives the field the value that lost, and settles it for everybody', async () => {
      const opened = await openWith();
      const { store, base } = opened;
      const [lea, max] = [sayingDesk('lea'), sayingDesk('max')];
      await store.push(edit(lea, { city: 'Nice' }, base, T0 + MINUTE));
      await store.push(edit(max, { city: 'Brest' }, base, T0 + 2 * MINUTE));
      const [{ id } = { id: '' }] = await conflicts(opened);
      const choice = { id, customerId: 'c1', choose: 'lost', at: T0 + 3 * MINUTE };
      await store.push(lea.batch(lea.say('conflict-choice', choice)));
      expect((await customer(opened))?.city).toBe('Nice');
      expect(await conflicts(opened)).toMatchObject([{ settledBy: 'lea', settledAt: expect.any(Number) }]);
      const late = await store.push(max.batch(max.say('conflict-choice', { ...choice, choose: 'stands' })));
      expect(late.results).toMatchObject([{ outcome: 'applied', seq: 0 }]);
      expect((await customer(opened))?.city).toBe('Nice');
    });

    it('whoever saw the other’s value may change it, and settles what was open', async () => {
      const opened = await openWith();
      const { store, base } = opened;
      const [lea, max] = [sayingDesk('lea'), sayingDesk('max')];
      await store.push(edit(lea, { city: 'Nice' }, base, T0 + MINUTE));
      await store.push(edit(max, { city: 'Brest' }, base, T0 + 2 * MINUTE));
      const { head } = await store.state();
      await store.push(edit(lea, { city: 'Lille' }, head, T0 + MINUTE));
      expect((await customer(opened))?.city).toBe('Lille');
      expect(await conflicts(opened)).toMatchObject([{ settledBy: 'lea' }]);
    });

    it('a desk is not in conflict with what it said itself a moment before', async () => {
      const opened = await openWith();
      const { store, base } = opened;
      const lea = sayingDesk('lea');
      await store.push(edit(lea, { city: 'Nice' }, base, T0 + 5 * MINUTE));
      await store.push(edit(lea, { city: 'Brest' }, base, T0 + 4 * MINUTE));
      expect((await customer(opened))?.city).toBe('Brest');
      expect(await conflicts(opened)).toEqual([]);
    });

    it('no clock of a desk wins over the order of things', async () => {
      const opened = await openWith();
      const { store, base } = opened;
      const [ahead, max] = [sayingDesk('ahead'), sayingDesk('max')];
      const batch = (desk: SayingDesk, city: string, at: number, receivedAt: number) => ({
        ...edit(desk, { city }, base, at),
        receivedAt,
      });
      await store.push(batch(ahead, 'Futur', T0 + 1_000 * MINUTE, T0 + MINUTE));
      await store.push(batch(max, 'Nice', T0 + 2 * MINUTE, T0 + 3 * MINUTE));
      expect((await customer(opened))?.city).toBe('Nice');
    });

    it.each([
      ['the opposition comes first', ['no', 'yes']],
      ['the opposition comes last, with the older time', ['yes', 'no']],
    ])('who does not want to be called is not called (%s)', async (_, [first, second]) => {
      const opened = await openWith();
      const { store, base } = opened;
      const [lea, max] = [sayingDesk('lea'), sayingDesk('max')];
      const at = (value: string) => T0 + (value === 'no' ? 1 : 9) * MINUTE;
      await store.push(edit(lea, { mayCall: first }, base, at(first!)));
      await store.push(edit(max, { mayCall: second }, base, at(second!)));
      expect((await customer(opened))?.mayCall).toBe('no');
      expect(await conflicts(opened)).toMatchObject([
        { field: 'mayCall', stands: { value: 'no' }, lost: { value: 'yes' }, settledAt: expect.any(Number) },
      ]);
    });

    it('an import that changed the field meanwhile counts as somebody', async () => {
      const opened = await openWith();
      const { store, base, advance } = opened;
      advance(10 * MINUTE);
      await store.put([placedCustomer('c1', [], { city: 'Importée' })]);
      const lea = sayingDesk('lea');
      await store.push(edit(lea, { city: 'Nice', company: 'Durand' }, base, T0 + MINUTE));
      expect(await customer(opened)).toMatchObject({ city: 'Importée', company: 'Durand' });
      expect(await conflicts(opened)).toMatchObject([{ lost: { value: 'Nice', by: 'lea' } }]);
    });
  });
}
