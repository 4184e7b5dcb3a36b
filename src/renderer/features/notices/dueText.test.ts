import { expect, test } from 'vitest';
import type { Notice } from '../../../shared/desk/deskState.ts';
import { createI18n } from '../../session/words/createI18n.ts';
import { sayIn } from '../../session/words/sayIn.ts';
import { formatsIn } from '../../ui/formats.ts';
import { dueText } from './dueText.ts';
import { noticeWords } from './noticeWords.ts';

const dueAt = new Date(2026, 10, 24, 17).getTime();
const minute = 60_000;
const day = 24 * 60 * minute;
const told = (language: 'fr' | 'en', code: Notice['code'], now: number) => {
  const say = sayIn(createI18n(language), noticeWords, language);
  const notice = { id: 'n', at: now, code, detail: 'Claire · news', callId: null, dueAt };
  return dueText(notice, { say, formats: formatsIn(language), now })?.replaceAll(/[\u00a0\u202f]/g, ' ');
};

test('a reminder says by when, with the day and the time', () => {
  expect(told('fr', 'promise-due', dueAt - 10 * minute)).toBe(
    'Une promesse à tenir avant aujourd’hui 17:00 : Claire · news.',
  );
  expect(told('en', 'plan-due', dueAt - 10 * minute)).toBe(
    'A complaint waits for what is planned before today 17:00: Claire · news.',
  );
});

test('what is overdue says by how much: minutes, hours, then days', () => {
  expect(told('en', 'promise-due', dueAt + 25 * minute)).toContain('25 min late, to be kept before today 17:00');
  expect(told('fr', 'plan-due', dueAt + 125 * minute)).toContain('attend depuis 2 h 05 ce qui était prévu');
  expect(told('fr', 'promise-due', dueAt + 3 * day)).toContain('en retard de 3 jours, à tenir avant 24 nov. 17:00');
  expect(told('en', 'promises-due', dueAt + day)).toContain('The oldest is 1 day late (yesterday 17:00)');
});

test('what is not due is told in its own words', () => {
  expect(told('en', 'missed-call', dueAt)).toBeUndefined();
});
