import { expect, test } from 'vitest';
import type { Alert, Complaint } from '../../../shared/customer/customer.ts';
import { alertGroups } from './alertGroups.ts';

const dueAt = Date.UTC(2026, 10, 22, 12);
const alerts: Alert[] = [
  { code: 'sensitive', complaints: 2, days: 3 },
  { code: 'promise-due', dueAt, text: 'Tenir informée', owner: 'Bruno' },
  { code: 'complaint-open', ref: 'R-2041', openedAt: 0, reason: 'Retard' },
  { code: 'late-delivery', ref: '88 201', at: 0 },
];
const complaint: Complaint = {
  ...{ id: 'c', ref: 'R-2041', customerId: 'x', reason: 'Retard', status: 'open', gravity: 'high' },
  ...{ openedAt: 0, dueAt, owner: 'Bruno' },
};
const codes = (list: Alert[]) => list.map(({ code }) => code);

test('what is grave stands apart from what is due', () => {
  const { grave, due } = alertGroups(alerts);
  expect(codes(grave)).toEqual(['sensitive']);
  expect(codes(due)).toEqual(['promise-due', 'complaint-open', 'late-delivery']);
});

test('a complaint with a card of its own is not told twice, nor its promise', () => {
  expect(codes(alertGroups(alerts, { openComplaints: [complaint], proposal: null }).due)).toEqual(['late-delivery']);
});

test('a promise for another moment than the complaint’s stays', () => {
  expect(
    codes(alertGroups(alerts, { openComplaints: [{ ...complaint, dueAt: dueAt + 1 }], proposal: null }).due),
  ).toEqual(['promise-due', 'late-delivery']);
});

test('a parcel that is the reason of what is offered is not told twice', () => {
  const proposal = { code: 'goodwill-callback', orderRef: '88 201' } as const;
  expect(codes(alertGroups(alerts, { openComplaints: [complaint], proposal }).due)).toEqual([]);
});
