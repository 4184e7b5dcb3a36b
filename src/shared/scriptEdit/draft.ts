import { z } from 'zod';
import type { Script } from '../script/script.ts';

export const draftWords = z.strictObject({ fr: z.string().max(2000), en: z.string().max(2000) });
export const draftName = z.string().max(64);
export const draftLabelled = z.looseObject({ key: draftName, label: draftWords });
export const draftSentences = z.array(draftWords).max(6).optional();

export const draftFields = z
  .array(draftLabelled.extend({ type: z.string().max(32), options: z.array(draftLabelled).max(30).optional() }))
  .max(12)
  .optional();

const draftStep = z.looseObject({
  id: draftName,
  type: z.string().max(32),
  phase: draftName.optional(),
  title: draftWords.optional(),
  say: draftWords.optional(),
  avoid: draftSentences,
  hint: draftSentences,
  fields: draftFields,
  choices: z.array(draftLabelled).max(9).optional(),
  ticks: z.array(draftLabelled).max(9).optional(),
  cases: z
    .array(z.looseObject({ when: z.unknown(), to: draftName }))
    .max(20)
    .optional(),
  next: draftName.optional(),
});

/** A script while it is written: words may still be blank and ways lead nowhere; what this version does not know is kept. */
export const draft = z
  .looseObject({
    id: draftName,
    version: z.int().positive(),
    title: draftWords,
    kind: z.enum(['inbound', 'complaint', 'outbound']),
    phases: z.array(z.looseObject({ id: draftName, title: draftWords })).max(12),
    start: draftName,
    steps: z.array(draftStep).max(1000),
    objections: z.array(draftLabelled).max(500).optional(),
  })
  .transform((data) => data as unknown as Script);
