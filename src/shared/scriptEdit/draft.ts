import { z } from 'zod';
import type { Script } from '../script/script.ts';

const words = z.strictObject({ fr: z.string().max(2000), en: z.string().max(2000) });
const name = z.string().max(64);
const labelled = z.looseObject({ key: name, label: words });
const someWords = z.array(words).max(6).optional();

const draftStep = z.looseObject({
  id: name,
  type: z.string().max(32),
  phase: name.optional(),
  title: words.optional(),
  say: words.optional(),
  avoid: someWords,
  hint: someWords,
  fields: z
    .array(labelled.extend({ type: z.string().max(32), options: z.array(labelled).max(30).optional() }))
    .max(12)
    .optional(),
  choices: z.array(labelled).max(9).optional(),
  ticks: z.array(labelled).max(9).optional(),
  cases: z
    .array(z.looseObject({ when: z.unknown(), to: name }))
    .max(20)
    .optional(),
  next: name.optional(),
});

/** A script while it is written: words may still be blank and ways lead nowhere; what this version does not know is kept. */
export const draft = z
  .looseObject({
    id: name,
    version: z.int().positive(),
    title: words,
    kind: z.enum(['inbound', 'complaint', 'outbound']),
    phases: z.array(z.looseObject({ id: name, title: words })).max(12),
    start: name,
    steps: z.array(draftStep).max(1000),
    objections: z.array(labelled).max(500).optional(),
  })
  .transform((data) => data as unknown as Script);
