import { z } from 'zod';
import { scriptName } from './field.ts';
import { scriptText } from './scriptText.ts';
import { step } from './step.ts';

export const scriptKind = z.enum(['inbound', 'complaint', 'outbound']);
export type ScriptKind = z.infer<typeof scriptKind>;

const phase = z.strictObject({ id: scriptName, title: scriptText });

/** An objection the agent may open from any step; `to` is the step that answers it. */
const objection = z.strictObject({ key: scriptName, label: scriptText, to: scriptName });

/** A guided conversation as data. Its shape only: `parseScript` also checks that it holds together. */
export const script = z.strictObject({
  id: scriptName,
  version: z.int().positive(),
  title: scriptText,
  kind: scriptKind,
  phases: z.array(phase).min(1).max(12),
  start: scriptName,
  steps: z.array(step).min(1).max(200),
  objections: z.array(objection).max(20).optional(),
});
export type Script = z.infer<typeof script>;
