import { expect, test } from 'vitest';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { withHead } from './withHead.ts';

const call = (id: string, over: Partial<LoggedCall> = {}): LoggedCall => ({
  id,
  startedAt: 0,
  direction: 'inbound',
  number: '+33612345678',
  withheld: false,
  customerId: null,
  customerName: null,
  queueLabel: null,
  outcome: 'answered',
  talkMs: 0,
  disposition: null,
  dispositionLabel: null,
  agent: '101',
  hasNotes: false,
  ...over,
});
const ids = (calls: LoggedCall[] | undefined) => calls?.map(({ id }) => id);

test('a call that was just logged comes first and those scrolled to stay', () => {
  expect(ids(withHead([call('b'), call('a')], [call('c'), call('b')], false))).toEqual(['c', 'b', 'a']);
});

test('a call that was coded afterwards shows its disposition', () => {
  const calls = withHead([call('b'), call('a')], [call('b', { disposition: 'info' })], false);
  expect(calls?.[0]?.disposition).toBe('info');
  expect(ids(calls)).toEqual(['b', 'a']);
});

test('a log that fits on one page is that page', () => {
  expect(ids(withHead([call('gone')], [call('a')], true))).toEqual(['a']);
});

test('a list that fell a whole page behind begins anew', () => {
  expect(withHead([call('a')], [call('y'), call('z')], false)).toBeUndefined();
});
