import { expect, test } from 'vitest';
import type { ComplaintFile } from '../../../../shared/complaint/complaint.ts';
import { unsaid } from '../../../../shared/complaint/complaint.ts';
import type { Promised } from '../../../../shared/promise/promise.ts';
import { historyOf } from './historyOf.ts';

const complaint: ComplaintFile = {
  ...unsaid,
  ...{ id: 'k', ref: 'R-1', customerId: 'c', reason: 'damaged', owner: 'Bruno', openedAt: 10, openedBy: 'Amina' },
  ...{ callId: 'call-1', closedAt: null },
  history: [
    { id: 'a', at: 10, by: 'Amina', what: 'opened', text: '', callId: 'call-1' },
    { id: 'b', at: 40, by: 'Bruno', what: 'planned', text: 'Send another', callId: 'elsewhere' },
  ],
};
const news: Promised = {
  ...{ id: 'p', kind: 'keep-informed', text: 'A date', dueAt: 90, owner: 'Bruno', complaintId: 'k' },
  ...{ customerId: 'c', customerName: 'Claire', number: null, callId: 'call-1', madeAt: 20, keptAt: 60 },
};
const calls = [{ id: 'call-1', at: 8, subject: '', agent: 'Amina' }];

test('what was promised and what was given stand among what was done, the latest first', () => {
  const lines = historyOf({ complaint, promises: [news], calls });
  expect(lines.map(({ at, what, by }) => [at, what, by])).toEqual([
    [60, 'kept', 'Bruno'],
    [40, 'planned', 'Bruno'],
    [20, 'promised', 'Bruno'],
    [10, 'opened', 'Amina'],
  ]);
});

test('news that is still owed was not given, and only a call that this desk knows is led to', () => {
  const lines = historyOf({ complaint, promises: [{ ...news, keptAt: null }], calls });
  expect(lines.map(({ what, callId }) => [what, callId])).toEqual([
    ['planned', null],
    ['promised', 'call-1'],
    ['opened', 'call-1'],
  ]);
});
