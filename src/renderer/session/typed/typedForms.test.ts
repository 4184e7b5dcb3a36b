import { expect, test } from 'vitest';
import { readForms, withForm } from './typedForms.ts';

test('forms of one thing are typed side by side, and saving one leaves the others', () => {
  const both = withForm(withForm('', 'plan', { note: 'tomorrow' }), 'news', { text: 'a date' });
  expect(readForms(both)).toEqual({ plan: { note: 'tomorrow' }, news: { text: 'a date' } });
  const one = withForm(both, 'plan', null);
  expect(readForms(one)).toEqual({ news: { text: 'a date' } });
  expect(withForm(one, 'news', null)).toBe('');
});

test.each(['not even JSON', '7', 'null', '{"plan":"words"}'])(
  'what is kept but is no form is passed over: %s',
  (kept) => {
    expect(readForms(kept)).toEqual({});
  },
);
