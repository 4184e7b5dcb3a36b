import { z } from 'zod';
import { captureTarget } from './captureTarget.ts';
import { scriptText } from './scriptText.ts';

/** A name that authors give: a letter, then letters, digits and hyphens. */
export const scriptName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,63}$/);

export const fieldType = z.enum([
  'text',
  'longtext',
  'number',
  'date',
  'datetime',
  'phone',
  'email',
  'choice',
  'yesno',
]);
export type FieldType = z.infer<typeof fieldType>;

const fieldOption = z.strictObject({ key: scriptName, label: scriptText });

/** Something the agent types or picks while talking. */
export const field = z.strictObject({
  key: scriptName,
  label: scriptText,
  type: fieldType,
  required: z.boolean().optional(),
  writes: captureTarget.optional(),
  /** For `choice` only. */
  options: z.array(fieldOption).min(1).max(30).optional(),
});
export type Field = z.infer<typeof field>;
