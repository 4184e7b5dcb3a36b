import { z } from 'zod';
import { text } from '../lib/text.ts';

/** What the desk itself pauses an agent for; nobody may choose it. */
export const MISSED = 'missed';

const pauseReason = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/)
    .refine((key) => key !== MISSED, 'this key is the desk’s own'),
  label: text,
});
/** Why an agent may pause. */
export type PauseReason = z.infer<typeof pauseReason>;

/** In the order of their digits. */
export const pauseReasons = z
  .array(pauseReason)
  .min(1)
  .max(9)
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'a key is used twice');
