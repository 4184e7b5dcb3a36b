import type { Answer } from '../../../shared/script/answer.ts';
import type { FieldType } from '../../../shared/script/field.ts';
import { readDay } from '../../session/dates/readDay.ts';
import { readMoment } from '../../session/dates/readMoment.ts';

/**
 * What was typed, as the script keeps it; undefined while it says nothing yet (a lone minus sign). Half a date is kept
 * as it is: the step says that it cannot be read.
 */
export function fieldAnswer(type: FieldType, typed: string): Answer | undefined {
  if (type === 'date') return readDay(typed, { now: Date.now() }) ?? typed;
  if (type === 'datetime') return readMoment(typed, { now: Date.now() }) ?? typed;
  if (type !== 'number') return typed;
  if (typed.trim() === '') return '';
  const value = Number(
    typed
      .trim()
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.'),
  );
  return Number.isFinite(value) ? value : undefined;
}
