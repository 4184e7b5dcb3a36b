import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowKind } from '../../src/shared/link/sync/rows.ts';
import type { OpenStore } from './openStore.ts';
import { copied, held, pulled, sorted, sumsOf } from './readAll.ts';
import { callSaid, fieldsOf, placedCustomer, placedInteraction, sayingDesk, T0 } from './sayings.ts';

const SCOPES = ['all', 'team:a', 'team:b'];
const customerId = fc.constantFrom('c01', 'c02', 'c0f', 'cff');
const team = fc.subarray(['team:a', 'team:b']);
const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), id: customerId, city: fc.constantFrom('Nice', 'Brest'), scopes: team }),
  fc.record({ do: fc.constant('interaction' as const), id: fc.constantFrom('i1', 'i2', 'i3'), on: customerId }),
  fc.record({
    do: fc.constant('call' as const),
    id: fc.constantFrom('k1', 'k2'),
    on: fc.option(customerId),
    closed: fc.boolean(),
  }),
  fc.record({ do: fc.constant('edit' as const), id: customerId, city: fc.constantFrom('Lille', 'Pau') }),
  fc.record({ do: fc.constant('scopes' as const), id: customerId, scopes: team }),
  fc.record({ do: fc.constant('remove' as const), id: customerId }),
  fc.record({ do: fc.constant('create' as const), id: customerId }),
);

export function checkHealing(open: OpenStore): void {
  describe('after anything at all', () => {
    it('a desk that followed, one that slept, and one that copies hold the same rows, and the sums say so', async () => {
      const { store } = await open();
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.nat(25), async (steps, sleepsAt) => {
          for (const id of ['c01', 'c02', 'c0f', 'cff']) await store.remove(id);
          const desk = sayingDesk('lea', ['team:b']);
          const sleepers = new Map<string, { cursor: number; rows: ReturnType<typeof held> }>();
          const nap = async () => {
            const cursor = (await store.state()).head;
            for (const scope of SCOPES) sleepers.set(scope, { cursor, rows: await copied(store, scope) });
          };
          await nap();
          for (const [n, s] of steps.entries()) {
            if (n === sleepsAt) await nap();
            if (s.do === 'put') await store.put([placedCustomer(s.id, s.scopes, { city: s.city })]);
            if (s.do === 'interaction') await store.put([placedInteraction(s.id, s.on)]);
            if (s.do === 'scopes') await store.setScopes(s.id, s.scopes);
            if (s.do === 'remove') await store.remove(s.id);
            if (s.do === 'edit')
              await store.push(
                desk.batch(desk.say('customer-edit', { id: s.id, at: T0, baseSeq: 0, patch: { city: s.city } })),
              );
            if (s.do === 'create')
              await store.push(desk.batch(desk.say('customer', { id: s.id, at: T0, fields: fieldsOf() })));
            if (s.do === 'call') {
              const said = callSaid(s.id, s.on, { place: s.closed ? 'closed' : 'talking' });
              await store.push(desk.batch(desk.say('call', said)));
            }
          }
          for (const scope of SCOPES) {
            const now = await copied(store, scope);
            const { cursor, rows } = sleepers.get(scope)!;
            expect(sorted(held(await pulled(store, scope, cursor, 3), rows))).toEqual(sorted(now));
            expect(sorted(held(await pulled(store, scope)))).toEqual(sorted(now));
            expect(await store.count(scope)).toBe(now.size);
            for (const kind of rowKind.options) expect((await store.sums(scope, kind)).sums).toEqual(sumsOf(now, kind));
          }
        }),
        { numRuns: 40 },
      );
    }, 120_000);

    it('one range can be asked for alone', async () => {
      const { store } = await open();
      await store.put(['a01', 'b01', 'c01', 'd02', 'zz'].map((id) => placedCustomer(id, ['team:a'])));
      const ids = async (scope: string, range: number, after = '') =>
        (await store.range(scope, 'customer', range, after, 2)).map(({ id }) => id);
      expect(await ids('all', 1)).toEqual(['a01', 'b01']);
      expect(await ids('team:a', 1, 'b01')).toEqual(['c01']);
      expect(await ids('team:b', 1)).toEqual([]);
      expect(await ids('all', 'z'.charCodeAt(0))).toEqual(['zz']);
    });
  });
}
