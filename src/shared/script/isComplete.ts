import { z } from 'zod';
import type { Answer, Answers } from './answer.ts';
import { answerOf } from './answer.ts';
import type { Field, FieldType } from './field.ts';
import type { ShownStep } from './step.ts';

const phone = z.string().refine((typed) => /^\+?[\d\s().-]+$/.test(typed) && digits(typed) >= 6);
const wellFormed: Partial<Record<FieldType, z.ZodType>> = {
  date: z.iso.date(),
  datetime: z.iso.datetime({ local: true, offset: false, precision: -1 }),
  email: z.email(),
  phone,
};

/** Whether a value can be used as it stands, rather than being half-typed. */
export function isComplete(field: Pick<Field, 'type'>, value: Answer): boolean {
  const typed = typeof value === 'string' ? value.trim() : value;
  return wellFormed[field.type]?.safeParse(typed).success ?? true;
}

/** The fields that keep the conversation from going on. */
export function fieldsMissing(step: ShownStep, answers: Answers): string[] {
  return (step.fields ?? [])
    .filter((field) => field.required && !isAnswered(field, answerOf(answers, field.key)))
    .map(({ key }) => key);
}

function isAnswered(field: Field, value: Answer | undefined): boolean {
  return value !== undefined && isComplete(field, value);
}

function digits(typed: string): number {
  return typed.replace(/\D/g, '').length;
}
