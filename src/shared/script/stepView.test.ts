import { expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import type { Language } from '../lib/text.ts';
import { advance } from './advance.ts';
import type { ScriptReply } from './scriptRun.ts';
import { startRun } from './startRun.ts';
import { stepView } from './stepView.ts';
import { stepViewSchema } from './stepViewSchema.ts';

const next: ScriptReply = { type: 'next' };
const noteOrder: ScriptReply = { type: 'next', answers: { orderNumber: '88 201' } };

function viewAfter(replies: ScriptReply[], lang: Language = 'en') {
  const run = replies.reduce(
    (at, reply, index) => advance(shortScript, at, reply, (index + 1) * 1000).run,
    startRun(shortScript, 0),
  );
  const view = stepView(shortScript, run, { customer: { lastName: 'Dupont' } }, lang);
  return stepViewSchema.parse(view);
}

test('the first step shows its words with the customer’s name in them', () => {
  expect(viewAfter([]).say).toEqual([{ text: 'Hello ' }, { value: 'Dupont', missing: false }]);
});

test('a phase left without what it requires is to be completed, and the way to it leads there', () => {
  const insisted: ScriptReply = { type: 'next', anyway: true };
  expect(viewAfter([next, insisted]).phases[0]).toMatchObject({ incomplete: true, step: 'order' });
  const completed: ScriptReply = { type: 'answer', key: 'orderNumber', value: '88 201' };
  expect(viewAfter([next, insisted, completed]).phases[0]?.incomplete).toBeUndefined();
});

test('the same step is shown in the other language', () => {
  expect(viewAfter([], 'fr')).toMatchObject({
    title: 'Greet (fr)',
    scriptTitle: 'Short (fr)',
    nextTitle: 'Order (fr)',
  });
});

test('the phases tell how far the conversation is, and where a jump lands', () => {
  const view = viewAfter([next, noteOrder]);
  expect(view.phaseIndex).toBe(1);
  expect(view.phases.map(({ id, state, step }) => `${id} ${state} ${step}`)).toEqual([
    'opening done greet',
    'closing current happy',
  ]);
});

test('every choice has its digit and says where it leads', () => {
  expect(viewAfter([next, noteOrder]).choices).toEqual([
    { key: 'yes', label: 'Yes', digit: 1, chosen: false, nextTitle: 'Goodbye' },
    { key: 'no', label: 'No', digit: 2, chosen: false, nextTitle: 'Sorry' },
    { key: 'unsure', label: 'Not sure', digit: 3, chosen: false, nextTitle: 'Order' },
  ]);
});

test('a field shows what was noted, and whether it can be used as it stands', () => {
  const view = viewAfter([next, { type: 'answer', key: 'email', value: 'claire@' }]);
  expect(view.fields.map(({ key, value, invalid, required }) => ({ key, value, invalid, required }))).toEqual([
    { key: 'orderNumber', value: undefined, invalid: false, required: true },
    { key: 'quantity', value: undefined, invalid: false, required: false },
    { key: 'email', value: 'claire@', invalid: true, required: false },
  ]);
});

test('Enter goes on only when nothing required is missing and nothing is left to choose', () => {
  expect(viewAfter([]).canNext).toBe(true);
  expect(viewAfter([next]).canNext).toBe(false);
  expect(viewAfter([next, { type: 'answer', key: 'orderNumber', value: '1' }]).canNext).toBe(true);
  expect(viewAfter([next, noteOrder]).canNext).toBe(false);
  expect(viewAfter([next, noteOrder, { type: 'next', choice: 'no' }, { type: 'back' }]).canNext).toBe(true);
});

test('a large order is handed over: the act, and that it is not done yet', () => {
  const view = viewAfter([next, { type: 'next', answers: { orderNumber: '1', quantity: 12 } }]);
  expect(view).toMatchObject({ type: 'act', act: { name: 'call.transfer', done: false } });
});

test('an end proposes its disposition and tells whether the call reached its aim', () => {
  const view = viewAfter([next, noteOrder, { type: 'next', choice: 'yes' }]);
  expect(view).toMatchObject({ isEnd: true, canNext: false, canBack: true, disposition: 'resolved', reached: true });
});

test('objections are at hand at every step', () => {
  expect(viewAfter([next]).objections).toEqual([{ key: 'cross', label: 'I am cross', step: 'calm' }]);
});

test('nothing is shown for a step the script no longer has', () => {
  expect(stepView(shortScript, { ...startRun(shortScript, 0), at: 'removed' }, {}, 'fr')).toBeUndefined();
});
