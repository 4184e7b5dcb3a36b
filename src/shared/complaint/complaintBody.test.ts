import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowBodies } from '../link/sync/rows.ts';
import type { ComplaintEntry } from './complaint.ts';
import { complaintEntry, complaintFields, unsaid } from './complaint.ts';
import { newComplaintBody, patchedComplaint, withEntry } from './complaintBody.ts';
import { complaintFieldOf, fieldOfComplaint } from './complaintField.ts';

const entryOf = (id: string, at: number, text = ''): ComplaintEntry => ({
  ...{ id, at, text, by: 'Amina', what: 'note', callId: null },
});
const opened = newComplaintBody({
  ...{ id: '019a0000-0000-7000-8000-0000000004d2', customerId: 'c', at: 5, callId: null },
  fields: { ...unsaid, reason: 'damaged', owner: 'Amina' },
  entry: entryOf('e0', 5),
});

test('a complaint that was just opened is one that every desk and centre understands, with a number to read out', () => {
  expect(rowBodies.complaint.safeParse(opened).success).toBe(true);
  expect(opened).toMatchObject({ ref: 'R-0001234', status: 'open', closedAt: null, openedAt: 5 });
});

const entries = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), at: fc.integer({ min: 0, max: 4 }), text: fc.string() }),
  { maxLength: 8 },
);

test('what was done is the same history in whatever order it arrives, however often', () => {
  const after = (said: { id: string; at: number; text: string }[]) =>
    said.reduce((body, { id, at, text }) => withEntry(body, entryOf(id, at, text)), opened).history;
  fc.assert(
    fc.property(
      entries.chain((said) => fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length }))),
      ([said, shuffled]) => {
        expect(after([...shuffled, ...shuffled])).toEqual(after(said));
        expect(after(said)).toEqual([...(after(said) ?? [])].sort((a, b) => a.at - b.at));
      },
    ),
  );
});

test('it is closed exactly while it is not open, and nothing changes but what was said', () => {
  const patch = fc.record(
    {
      status: fc.constantFrom(...complaintFields.shape.status.options),
      plan: fc.string(),
      owner: fc.string(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(patch), (patches) => {
      const body = patches.reduce((row, said, n) => patchedComplaint(row, said as object, n + 10), opened);
      expect(body.closedAt === null).toBe(body.status === 'open');
      expect(body).toMatchObject({ reason: 'damaged', gravity: 'medium', openedAt: 5, ref: opened.ref });
    }),
  );
});

test('a field is told apart from those of the customer and of other complaints', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((id) => !/[\n\r\u2028\u2029]/.test(id)),
      (id) => {
        expect(complaintFieldOf(fieldOfComplaint(id, 'plan'))).toEqual({ id, field: 'plan' });
      },
    ),
  );
  expect(complaintFieldOf('city')).toBeNull();
  expect(complaintFieldOf('complaint:x:toString')).toBeNull();
});

test('an entry nobody could read is refused', () => {
  expect(complaintEntry.safeParse({ ...entryOf('', 1) }).success).toBe(false);
});
