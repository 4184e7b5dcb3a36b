import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mutation } from '../../../shared/link/sync/mutations.ts';
import { mutationBodies } from '../../../shared/link/sync/mutations.ts';
import { applyMutation } from './applyMutation.ts';
import type { KeptRow, View } from './view.ts';

const author = { device: 'd', incarnation: 'i', userId: 'u', name: 'Léa', scopes: ['all'] };
const said = { author, receivedAt: 1_000, offsetMs: 0 };
const viewOf = (rows: KeptRow[]): View => ({
  row: (kind, id) => rows.find((row) => row.kind === kind && row.id === id) ?? null,
  fieldMark: () => null,
  scopesOf: () => [],
  committedAt: () => 0,
});
const mutation = (kind: string, body: unknown): Mutation => ({ mseq: 1, id: 'm', kind, rowId: 'r', v: 1, at: 0, body });

describe('whatever a desk sends', () => {
  it('comes to effects or to a refusal, and never to an error', () => {
    const kind = fc.oneof(fc.constantFrom(...Object.keys(mutationBodies)), fc.string());
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({ id: fc.string(), customerId: fc.option(fc.string()), call: fc.jsonValue(), lines: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(kind, body, (k, b) => {
        const outcome = applyMutation(viewOf([]), mutation(k, b), said);
        expect('refused' in outcome || Array.isArray(outcome.puts)).toBe(true);
      }),
    );
  });

  it('is the same for the same words, and leaves what it looked at untouched', () => {
    const call = { customerId: 'c', place: 'closed', agent: 'a', call: { startedAt: 5 }, notes: { text: '', rev: 1 } };
    const kept: KeptRow = { kind: 'call', id: 'r', customerId: 'c', seq: 3, body: { ...call, lines: [] } };
    const before = structuredClone(kept);
    const lines = { id: 'r', lines: [{ n: 1, line: { at: 1, kind: 'note', what: 'note', text: 'x' } }] };
    const once = applyMutation(viewOf([kept]), mutation('call-lines', lines), said);
    expect(applyMutation(viewOf([kept]), mutation('call-lines', lines), said)).toEqual(once);
    expect(kept).toEqual(before);
  });

  it('a line that another machine told under the same number is put behind the others, and said again changes nothing', () => {
    const call = { customerId: 'c', place: 'talking', agent: 'a', call: { startedAt: 5 }, notes: { text: '', rev: 1 } };
    const line = (text: string) => ({ at: 1, kind: 'note', what: 'note', text });
    const kept = (lines: object[]): KeptRow[] => [
      { kind: 'call', id: 'r', customerId: 'c', seq: 3, body: { ...call, lines } },
    ];
    const theirs = { n: 0, ...line('theirs') };
    const told = mutation('call-lines', { id: 'r', lines: [0, 1].map((n) => ({ n, line: line(`mine ${n}`) })) });
    const lines = [theirs, { n: 1, ...line('mine 0') }, { n: 2, ...line('mine 1') }];
    expect(applyMutation(viewOf(kept([theirs])), told, said)).toMatchObject({ puts: [{ body: { lines } }] });
    expect(applyMutation(viewOf(kept(lines)), told, said)).toMatchObject({ puts: [] });
  });

  it('a call whose telephony nobody understands is kept, only nothing is derived from it', () => {
    const strange = {
      customerId: null,
      place: 'closed',
      agent: 'a',
      call: { startedAt: 5, tone: 7 },
      notes: { text: 'n', rev: 1 },
    };
    expect(applyMutation(viewOf([]), mutation('call', strange), said)).toMatchObject({
      puts: [{ kind: 'call', id: 'r', body: { call: { tone: 7 }, notes: { text: 'n' } } }],
    });
  });

  it('a call that goes from one customer to another counts for the second one only', () => {
    const remote = { number: '+33612345678' };
    const call = { direction: 'inbound', startedAt: 5, answeredAt: 6, endedAt: 9, outcome: 'answered', remote };
    const body = { place: 'closed', agent: 'a', call, notes: { text: '', rev: 1 }, customerId: 'c1', lines: [] };
    const use = { customerId: 'c1', e164: remote.number, calls: 3, lastCallAt: 5, chosen: 0, chosenAt: null };
    const rows: KeptRow[] = [
      { kind: 'call', id: 'r', customerId: 'c1', seq: 1, body },
      { kind: 'number-use', id: '+33612345678 c1', customerId: 'c1', seq: 2, body: use },
    ];
    const outcome = applyMutation(viewOf(rows), mutation('call', { ...body, customerId: 'c2' }), said);
    expect('puts' in outcome && outcome.puts.filter(({ kind }) => kind === 'number-use')).toMatchObject([
      { id: '+33612345678 c1', body: { calls: 2 } },
      { id: '+33612345678 c2', body: { calls: 1 } },
    ]);
  });
});
