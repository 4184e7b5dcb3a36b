import type { Language } from '../lib/text.ts';
import type { Answer } from './answer.ts';
import type { AnswerSlot } from './answerSlots.ts';
import type { Field } from './field.ts';
import { isComplete } from './isComplete.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' };
const yesNo = { fr: { yes: 'oui', no: 'non' }, en: { yes: 'yes', no: 'no' } };

/** An answer as it is said aloud: a label rather than a key, a weekday rather than digits. */
export function sayAnswer(slot: AnswerSlot, value: Answer, lang: Language): string {
  if (typeof value === 'boolean') return yesNo[lang][value ? 'yes' : 'no'];
  if (typeof value === 'number') return new Intl.NumberFormat(locales[lang]).format(value);
  if (slot.kind === 'choice') return labelOf(slot.choices, value, lang);
  if (slot.kind !== 'field') return value;
  if (slot.field.type === 'choice') return labelOf(slot.field.options ?? [], value, lang);
  return sayMoment(slot.field, value, lang);
}

function labelOf(
  options: readonly { key: string; label: Record<Language, string> }[],
  key: string,
  lang: Language,
): string {
  return options.find((option) => option.key === key)?.label[lang] ?? key;
}

function sayMoment(field: Field, value: string, lang: Language): string {
  if (!isComplete(field, value)) return value;
  if (field.type === 'date') return sayDay(new Date(`${value}T00:00Z`), lang);
  if (field.type !== 'datetime') return value;
  const moment = new Date(`${value}Z`);
  const between = lang === 'fr' ? ' à ' : ' at ';
  return sayDay(moment, lang) + between + sayTime(moment, lang);
}

function sayDay(moment: Date, lang: Language): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[lang], parts).format(moment);
}

/** « 10 h », « 10 h 30 »; "10:30". */
function sayTime(moment: Date, lang: Language): string {
  const minutes = String(moment.getUTCMinutes()).padStart(2, '0');
  if (lang === 'en') return `${moment.getUTCHours()}:${minutes}`;
  const hour = `${moment.getUTCHours()}\u00a0h`;
  return minutes === '00' ? hour : `${hour}\u00a0${minutes}`;
}
