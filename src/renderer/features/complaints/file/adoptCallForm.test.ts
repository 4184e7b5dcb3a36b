import { expect, test } from 'vitest';
import { readForms } from '../../../session/typed/typedForms.ts';
import { adoptCallForm } from './adoptCallForm.ts';

function adopted(forms: object): Record<string, object> {
  let text = JSON.stringify(forms);
  adoptCallForm({ getState: () => ({ text }) as never, type: (typed) => (text = typed) });
  return readForms(text);
}

test('what was typed in a call and not saved is found in the file, each word in its form', () => {
  const call = { patch: { gravity: 'high', plan: 'Send another', owner: 'Bruno' } };
  expect(adopted({ call, note: { note: 'mine' } })).toEqual({
    note: { note: 'mine' },
    plan: { patch: { plan: 'Send another', owner: 'Bruno' }, asTyped: {} },
    facts: { patch: { gravity: 'high' }, asTyped: {} },
  });
});

test('what was typed in the file itself stands', () => {
  const plan = { patch: { plan: 'Call back' }, note: 'as agreed' };
  expect(adopted({ call: { patch: { plan: 'Send another', dueAt: 5 } }, plan })).toEqual({
    plan: { patch: { plan: 'Call back', dueAt: 5 }, asTyped: {}, note: 'as agreed' },
  });
  expect(adopted({ plan })).toEqual({ plan });
});

test('half a date goes with the plan as it was typed', () => {
  expect(adopted({ call: { patch: {}, asTyped: { dueAt: '27/1' } } })).toEqual({
    plan: { patch: {}, asTyped: { dueAt: '27/1' } },
  });
});
