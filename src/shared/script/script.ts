import { z } from 'zod';
import { scriptName } from './field.ts';
import { scriptFormat } from './format.ts';
import { scriptText } from './scriptText.ts';
import { step } from './step.ts';

export const scriptKind = z.enum(['inbound', 'complaint', 'outbound']);
export type ScriptKind = z.infer<typeof scriptKind>;

const phase = z.strictObject({ id: scriptName, title: scriptText });

/** A script's own objection, open to the agent from any step; `to` is the step that answers it. */
const ownObjection = z.strictObject({ key: scriptName, label: scriptText, to: scriptName });

/** A guided conversation as data. Its shape only: `parseScript` also checks that it holds together. */
export const script = z.strictObject({
  /** The version of the language; `parseScript` brings older ones up to it. */
  format: z.literal(scriptFormat).optional(),
  id: scriptName,
  version: z.int().positive(),
  title: scriptText,
  kind: scriptKind,
  phases: z.array(phase).min(1).max(12),
  start: scriptName,
  steps: z.array(step).min(1).max(1000),
  objections: z.array(ownObjection).max(500).optional(),
});
export type Script = z.infer<typeof script>;

/** The same, whatever its steps are. */
export const scriptHead = z.strictObject({ ...script.shape, steps: z.array(z.unknown()).min(1).max(1000) });
