import { z } from 'zod';
import { customerId } from '../customer/customer.ts';
import { scriptReply } from '../script/scriptRun.ts';
import { sayPart } from '../script/stepViewSchema.ts';
import { callId } from './calls.ts';

const scriptChoice = z.object({ scriptId: z.string(), title: z.string(), kind: z.string(), running: z.boolean() });

const field = z.object({ label: z.string(), required: z.boolean() });

/** An objection that may be raised in a call, with its riposte as it would be said now. */
const objectionChoice = z.object({
  key: z.string(),
  label: z.string(),
  /** Other words it is found by. */
  words: z.string(),
  say: z.array(sayPart),
  /** What its riposte captures. */
  fields: z.array(field),
  /** The script has steps of its own for it. */
  isOwn: z.boolean(),
});
export type ObjectionChoice = z.infer<typeof objectionChoice>;

const stepChoice = z.object({ id: z.string(), title: z.string(), phase: z.string(), text: z.string() });
export type StepChoice = z.infer<typeof stepChoice>;

const keptTalk = z.object({
  call: z.string(),
  scriptId: z.string(),
  title: z.string(),
  step: z.string(),
  at: z.number(),
  agent: z.string(),
  why: z.enum(['kept', 'interrupted']),
});
export type KeptTalkChoice = z.infer<typeof keptTalk>;

export const scriptCommands = {
  /** All of them, in the order in which they are offered. */
  'objection.list': { input: z.object({ callId }), output: z.object({ objections: z.array(objectionChoice) }) },
  /** Every step of the script on the screen, in its order. */
  'script.steps': { input: z.object({ callId }), output: z.object({ steps: z.array(stepChoice) }) },
  /** Keeps the conversation for another call with this customer, or no longer. */
  'script.keepForLater': { input: z.object({ callId, keep: z.boolean() }), output: z.object({}) },
  /** Conversations with this customer that can go on where they were left, the latest first. */
  'script.kept': { input: z.object({ customerId }), output: z.object({ talks: z.array(keptTalk) }) },
  /** Goes on in this call where an earlier one was left. */
  'script.resume': {
    input: z.object({ callId, from: z.string().max(64), scriptId: z.string().max(128) }),
    output: z.object({}),
  },
  'script.reply': { input: z.object({ callId, reply: scriptReply }), output: z.object({}) },
  'script.switch': { input: z.object({ callId, scriptId: z.string().min(1).max(128) }), output: z.object({}) },
  'script.list': { input: z.object({ callId }), output: z.object({ scripts: z.array(scriptChoice) }) },
};
