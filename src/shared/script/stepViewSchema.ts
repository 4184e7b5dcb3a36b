import { z } from 'zod';
import { language } from '../lib/text.ts';
import { answer } from './answer.ts';
import { fieldType } from './field.ts';
import { objectionOutcome } from './objection.ts';
import { scriptKind } from './script.ts';
import { actName, questionKind } from './step.ts';

/** A piece of the words to say: plain, or a value from the record (marked when it is missing). */
export const sayPart = z.union([z.object({ text: z.string() }), z.object({ value: z.string(), missing: z.boolean() })]);
export type SayPart = z.infer<typeof sayPart>;

const labelled = z.object({ key: z.string(), label: z.string() });

const fieldView = labelled.extend({
  type: fieldType,
  required: z.boolean(),
  value: answer.optional(),
  invalid: z.boolean(),
  options: z.array(labelled).optional(),
});

/** A riposte on the screen, over the step where the customer objected. */
const riposteView = z.object({
  key: z.string(),
  label: z.string(),
  say: z.array(sayPart),
  avoid: z.array(z.string()),
  hints: z.array(z.string()),
  fields: z.array(fieldView),
  /** Where each outcome leads; one that is missing comes back to the step. */
  ways: z.partialRecord(objectionOutcome, z.string()),
});

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
      state: z.enum(['done', 'current', 'ahead']),
      step: z.string(),
      /** A step that was passed there has required fields that are still empty. */
      incomplete: z.boolean().optional(),
    }),
  ),
  question: questionKind.optional(),
  say: z.array(sayPart),
  choices: z.array(
    labelled.extend({
      digit: z.number().int().min(1).max(9),
      chosen: z.boolean(),
      nextTitle: z.string().optional(),
    }),
  ),
  fields: z.array(fieldView),
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
  /** When its phase began. */
  phaseAt: z.number().optional(),
  /** Restatements that collect agreement, from what was just noted. */
  restate: z.array(z.string()).optional(),
  /** The objection that is being answered. */
  riposte: riposteView.optional(),
  /** In a script that another one called: the title of that one. At its end, going on leads back there. */
  returnsTo: z.string().optional(),
  /** The script that going on leads through before it comes back. */
  calls: z.string().optional(),
  /** The agent keeps this conversation for another call. */
  isKept: z.boolean().optional(),
});
export type StepView = z.infer<typeof stepViewSchema>;
