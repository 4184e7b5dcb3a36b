import { z } from 'zod';
import { language } from '../lib/text.ts';
import { answer } from './answer.ts';
import { fieldType } from './field.ts';
import { scriptKind } from './script.ts';
import { actName, questionKind } from './step.ts';

/** A piece of the words to say: plain, or a value from the record (marked when it is missing). */
export const sayPart = z.union([z.object({ text: z.string() }), z.object({ value: z.string(), missing: z.boolean() })]);
export type SayPart = z.infer<typeof sayPart>;

const railState = z.enum(['done', 'current', 'ahead']);
const labelled = z.object({ key: z.string(), label: z.string() });

/** All that the script pane draws; React decides nothing. */
export const stepViewSchema = z.object({
  scriptId: z.string(),
  version: z.number(),
  kind: scriptKind,
  lang: language,
  scriptTitle: z.string(),
  stepId: z.string(),
  type: z.enum(['say', 'ask', 'choose', 'check', 'act', 'end']),
  title: z.string(),
  /** Position of the phase, from 0. */
  phaseIndex: z.number(),
  /** The bar over the words: one mark for each phase; `step` is where a jump to it lands. */
  phases: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: railState,
      step: z.string(),
      /** A step that was passed there has required fields that are still empty. */
      incomplete: z.boolean().optional(),
    }),
  ),
  /** The steps behind, the current one, and those that follow if the conversation goes well. */
  rail: z.array(z.object({ id: z.string(), title: z.string(), state: railState })),
  question: questionKind.optional(),
  say: z.array(sayPart),
  choices: z.array(
    labelled.extend({
      digit: z.number().int().min(1).max(9),
      chosen: z.boolean(),
      nextTitle: z.string().optional(),
    }),
  ),
  fields: z.array(
    labelled.extend({
      type: fieldType,
      required: z.boolean(),
      value: answer.optional(),
      invalid: z.boolean(),
      options: z.array(labelled).optional(),
    }),
  ),
  ticks: z.array(labelled.extend({ digit: z.number().int().min(1).max(9), checked: z.boolean() })),
  avoid: z.array(z.string()),
  hints: z.array(z.string()),
  objections: z.array(labelled.extend({ step: z.string() })),
  act: z.object({ name: actName, script: z.string().optional(), done: z.boolean() }).optional(),
  nextTitle: z.string().optional(),
  canNext: z.boolean(),
  canBack: z.boolean(),
  isEnd: z.boolean(),
  /** At an end: the disposition to propose. */
  disposition: z.string().optional(),
  reached: z.boolean().optional(),
  /** When this step came on the screen. */
  enteredAt: z.number(),
});
export type StepView = z.infer<typeof stepViewSchema>;
