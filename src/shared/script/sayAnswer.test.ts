import { expect, test } from 'vitest';
import type { AnswerSlot } from './answerSlots.ts';
import type { FieldType } from './field.ts';
import { sayAnswer } from './sayAnswer.ts';

const label = (words: string) => ({ fr: words, en: words });
const slot = (type: FieldType): AnswerSlot => ({
  kind: 'field',
  key: 'asked',
  step: 'ask',
  field: {
    key: 'asked',
    type,
    label: label('Asked'),
    options: [{ key: 'late', label: { fr: 'en retard', en: 'late' } }],
  },
});

test.each<[FieldType, string | number | boolean, string, string]>([
  ['text', '88 201', '88 201', '88 201'],
  ['date', '2026-11-27', 'vendredi 27 novembre', 'Friday 27 November'],
  ['datetime', '2026-11-27T10:00', 'vendredi 27 novembre à 10\u00a0h', 'Friday 27 November at 10:00'],
  ['datetime', '2026-11-27T16:05', 'vendredi 27 novembre à 16\u00a0h\u00a005', 'Friday 27 November at 16:05'],
  ['date', '2026-11', '2026-11', '2026-11'],
  ['choice', 'late', 'en retard', 'late'],
  ['yesno', true, 'oui', 'yes'],
  ['number', 1234.5, '1\u202f234,5', '1,234.5'],
])('an answer of type %s, %s, is said aloud in both languages', (type, value, fr, en) => {
  expect([sayAnswer(slot(type), value, 'fr'), sayAnswer(slot(type), value, 'en')]).toEqual([fr, en]);
});
