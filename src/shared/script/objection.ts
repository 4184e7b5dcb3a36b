import { z } from 'zod';
import { field, scriptName } from './field.ts';
import { scriptKind } from './script.ts';
import { scriptText } from './scriptText.ts';

const objectionFamily = z.enum(['gatekeeper', 'sales', 'service']);

/** An objection that any script of its kinds may meet: what to answer, and what to note. */
export const objection = z.strictObject({
  key: scriptName,
  family: objectionFamily,
  /** In which conversations it is heard. */
  kinds: z.array(scriptKind).min(1),
  label: scriptText,
  /** Other words it is found by, separated by spaces. */
  words: scriptText.optional(),
  /** The riposte. */
  say: scriptText,
  avoid: z.array(scriptText).max(3).optional(),
  hint: z.array(scriptText).max(3).optional(),
  /** What to capture. */
  fields: z.array(field).max(6).optional(),
});
export type Objection = z.infer<typeof objection>;

/** The objections of a file. A key once released keeps its meaning: calls refer to it. */
export const objectionFile = z.strictObject({ objections: z.array(objection).max(1000) });

export const objectionOutcome = z.enum(['overcome', 'callback', 'refusal']);
export type ObjectionOutcome = z.infer<typeof objectionOutcome>;
