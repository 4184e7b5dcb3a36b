import { z } from 'zod';
import { field, scriptName } from './field.ts';
import type { ScriptKind } from './script.ts';
import { scriptKind } from './script.ts';
import { scriptText } from './scriptText.ts';

export const objectionFamily = z.enum(['gatekeeper', 'sales', 'service']);
export type ObjectionFamily = z.infer<typeof objectionFamily>;

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
  /** Only in these; in every script of its kinds where none is named. */
  scripts: z.array(scriptName).min(1).max(200).optional(),
  /** Offered no more; calls that met it still know it. */
  retired: z.literal(true).optional(),
});
export type Objection = z.infer<typeof objection>;

/** Whether a script may meet it. One that is retired is no longer offered, but found where it was met. */
export const isHeardIn = ({ kinds, scripts }: Objection, { id, kind }: { id: string; kind: ScriptKind }): boolean =>
  kinds.includes(kind) && (scripts?.includes(id) ?? true);

/** The objections of a file. A key once released keeps its meaning: calls refer to it. */
export const objectionFile = z.strictObject({ objections: z.array(objection).max(1000) });

export const objectionOutcome = z.enum(['overcome', 'callback', 'refusal']);
export type ObjectionOutcome = z.infer<typeof objectionOutcome>;
