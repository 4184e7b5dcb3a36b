import { z } from 'zod';
import { answer } from './answer.ts';
import { scriptName } from './field.ts';
import { objectionOutcome } from './objection.ts';
import { raisedObjection } from './raisedObjection.ts';

const at = z.number();

/** One arrival at a step, in order; `choice` is what was chosen on leaving it. */
const visit = z.object({ step: scriptName, at, choice: scriptName.optional() });

/** A conversation under way, as plain data: it survives a restart. */
export const scriptRun = z.object({
  scriptId: scriptName,
  version: z.int().positive(),
  /** The step on the screen. */
  at: scriptName,
  answers: z.record(z.string(), answer),
  /** Everything that was shown, with going back and jumping: never shortened. */
  trail: z.array(visit),
  /** The steps that `back` goes through, the latest last; without the current one. */
  path: z.array(scriptName),
  startedAt: at,
  /** When the current phase began. */
  phaseAt: at,
  endedAt: at.optional(),
  /** Set while another script has the screen. */
  parkedAt: at.optional(),
  /** Objections heard, in order; one without an end is being answered. */
  objections: z.array(raisedObjection).optional(),
  /** The script and the step that called this one: its end leads back there. */
  caller: z.object({ scriptId: scriptName, step: scriptName }).optional(),
  /** Set when the agent keeps it for another call with the same customer. */
  laterAt: at.optional(),
  /** The call in which it was left, and who spoke there. */
  resumed: z.object({ call: z.string(), agent: z.string(), at }).optional(),
});
export type ScriptRun = z.infer<typeof scriptRun>;

/** What the agent did at the current step. */
export const scriptReply = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('next'),
    choice: scriptName.optional(),
    answers: z.record(z.string(), answer).optional(),
    /** Goes on although required fields are empty; their phase stays to be completed. */
    anyway: z.boolean().optional(),
  }),
  z.object({ type: z.literal('back') }),
  z.object({ type: z.literal('jump'), step: scriptName }),
  z.object({ type: z.literal('answer'), key: scriptName, value: answer }),
  /** The customer objects: the script's own objection leads to its steps, one of the library to its riposte. */
  z.object({ type: z.literal('objection'), key: scriptName }),
  /** What became of the objection that is being answered. */
  z.object({
    type: z.literal('settle'),
    outcome: objectionOutcome,
    answers: z.record(z.string(), answer).optional(),
  }),
  /** It was none. */
  z.object({ type: z.literal('drop') }),
]);
export type ScriptReply = z.infer<typeof scriptReply>;

export const replyRefusal = z.enum([
  'wrong-script',
  'unknown-reply',
  'unknown-step',
  'unknown-answer',
  'wrong-answer',
  'answer-required',
  'choice-required',
  'unknown-choice',
  'no-way-back',
  'no-way-on',
  'ended',
  'unknown-objection',
  'no-objection',
]);
export type ReplyRefusal = z.infer<typeof replyRefusal>;

/** A refused reply leaves the very same run. */
export type Advanced =
  | { ok: true; run: ScriptRun }
  | { ok: false; run: ScriptRun; code: ReplyRefusal; keys?: string[] };
