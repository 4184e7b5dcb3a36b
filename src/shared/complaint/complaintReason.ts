import { z } from 'zod';
import type { Language } from '../lib/text.ts';
import { text } from '../lib/text.ts';

const complaintReason = z.strictObject({
  key: z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,63}$/),
  label: text,
  /** Old complaints keep it; nobody chooses it any more. */
  retired: z.boolean().optional(),
});
/** Why customers complain. */
export type ComplaintReason = z.infer<typeof complaintReason>;

/** In the order people choose from. */
export const complaintReasons = z
  .array(complaintReason)
  .min(1)
  .max(100)
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'a key is used twice');

/** In words; a reason of before the taxonomy is words already. */
export const reasonLabel = (reasons: readonly ComplaintReason[], reason: string, language: Language): string =>
  reasons.find(({ key }) => key === reason)?.label[language] ?? reason;
