import { z } from 'zod';
import { scriptName } from './field.ts';
import { scriptKind } from './script.ts';
import { scriptText } from './scriptText.ts';

/** How a call may end for the business. */
const dispositionDefinition = z.strictObject({
  key: scriptName,
  label: scriptText,
  /** The agent must set a callback before the wrap-up closes. */
  needsCallback: z.boolean().default(false),
  /** Nothing more is expected from this contact: a campaign does not call again. */
  closes: z.boolean().default(false),
});

const set = z
  .array(dispositionDefinition)
  .min(1)
  .max(9)
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'a key is used twice');

/** The dispositions proposed after each kind of conversation, in the order of their digits. */
export const dispositionSets = z.record(scriptKind, set);
export type DispositionSets = z.infer<typeof dispositionSets>;
