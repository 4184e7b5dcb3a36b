import type { Answer } from '../../../shared/script/answer.ts';
import type { FieldType } from '../../../shared/script/field.ts';

/** What was typed, as the script keeps it; undefined while it says nothing yet (a lone minus sign). */
export function fieldAnswer(type: FieldType, typed: string): Answer | undefined {
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
