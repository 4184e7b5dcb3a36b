import { expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import { advance } from './advance.ts';
import { captures } from './captures.ts';
import { startRun } from './startRun.ts';

const afterGreeting = advance(shortScript, startRun(shortScript, 0), { type: 'next' }, 1000).run;
const withAnswers = (answers: Record<string, string>) => ({ ...afterGreeting, answers });

test('an answer goes to its place on the record', () => {
  expect(captures(shortScript, withAnswers({ orderNumber: '88 201', email: 'c@exemple.fr' }))).toEqual([
    { target: 'order.number', key: 'orderNumber', value: '88 201' },
    { target: 'customer.email', key: 'email', value: 'c@exemple.fr' },
  ]);
});

test('half an e-mail address does not reach the record', () => {
  expect(captures(shortScript, withAnswers({ email: 'claire@' }))).toEqual([]);
});

test('an answer brought from another script waits until its step is shown', () => {
  expect(captures(shortScript, startRun(shortScript, 0, { orderNumber: '88 201' }))).toEqual([]);
});
