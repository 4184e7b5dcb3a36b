import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldEdit, StandingField } from './decideField.ts';
import { clampedAt, decideField } from './decideField.ts';

const time = fc.integer({ min: 0, max: 1_000 });
const device = fc.constantFrom('d1', 'd2');
const value = fc.constantFrom('yes', 'no', 'unknown');
const field = fc.constantFrom('mayCall', 'city');
const edit: fc.Arbitrary<FieldEdit> = fc
  .record({ value, at: fc.integer(), baseSeq: time, baseAt: time, receivedAt: time, device, incarnation: device })
  .map((e) => ({ ...e, receivedAt: Math.max(e.receivedAt, e.baseAt) }));
const standing: fc.Arbitrary<StandingField> = fc.record({
  field,
  value,
  mark: fc.option(fc.record({ at: time, seq: time, device, incarnation: device })),
});

describe('between two who edited the same field', () => {
  it('what nobody touched since the agent saw it is applied', () => {
    fc.assert(
      fc.property(standing, edit, (s, e) => {
        const untouched = { ...s, mark: s.mark && { ...s.mark, seq: Math.min(s.mark.seq, e.baseSeq) } };
        expect(decideField(untouched, e)).toBe(s.value === e.value ? 'same' : 'apply');
      }),
    );
  });

  it('opposition wins, whoever was later and whoever came first', () => {
    fc.assert(
      fc.property(standing, edit, (s, e) => {
        const decision = decideField({ ...s, field: 'mayCall' }, e);
        if (e.value === 'no' && s.value !== 'no') expect(decision).not.toBe('loses');
        const isTouched = s.mark !== null && s.mark.seq > e.baseSeq;
        const isOwn = s.mark?.device === e.device && s.mark.incarnation === e.incarnation;
        if (s.value === 'no' && e.value !== 'no' && isTouched && !isOwn) expect(decision).toBe('loses');
      }),
    );
  });

  it('no clock reaches before what the agent saw, or after it was received', () => {
    fc.assert(
      fc.property(edit, (e) => {
        expect(clampedAt(e)).toBeGreaterThanOrEqual(e.baseAt);
        expect(clampedAt(e)).toBeLessThanOrEqual(e.receivedAt);
        if (e.at >= e.baseAt && e.at <= e.receivedAt) expect(clampedAt(e)).toBe(e.at);
      }),
    );
  });

  it('the value that stands in the end is the same in whatever order two edits come', () => {
    fc.assert(
      fc.property(field, value, edit, edit, (name, start, a, b) => {
        const one = { ...a, device: 'd1', incarnation: 'i1', baseSeq: 0 };
        const two = { ...b, device: 'd2', incarnation: 'i2', baseSeq: 0 };
        const play = (edits: FieldEdit[]) => {
          const field: StandingField = { field: name, value: start, mark: null };
          for (const [n, e] of edits.entries()) {
            const decision = decideField(field, e);
            if (decision === 'loses' || decision === 'same') continue;
            field.value = e.value;
            field.mark = { at: clampedAt(e), seq: n + 1, device: e.device, incarnation: e.incarnation };
          }
          return field.value;
        };
        // An edit that found its value there already left no mark: nobody edited.
        fc.pre(one.value !== start && two.value !== start);
        expect(play([one, two])).toBe(play([two, one]));
      }),
    );
  });
});
