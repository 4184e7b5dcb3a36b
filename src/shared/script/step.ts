import { z } from 'zod';
import { captureTarget } from './captureTarget.ts';
import { condition } from './condition.ts';
import { field, scriptName } from './field.ts';
import { scriptText } from './scriptText.ts';

export const questionKind = z.enum(['open', 'closed', 'alternative']);

/** The target that leads back to where an objection was raised. */
export const returnTarget = 'return';

export const choice = z.strictObject({ key: scriptName, label: scriptText, to: scriptName.optional() });
export type Choice = z.infer<typeof choice>;

const tick = z.strictObject({ key: scriptName, label: scriptText });

/** What the desk can do at an `act` step; the agent starts it, the script never does. */
export const actName = z.enum([
  'complaint.open',
  'complaint.plan',
  'promise.add',
  'callback.plan',
  'appointment.plan',
  'customer.edit',
  'customer.flagSensitive',
  'message.write',
  'call.transfer',
  'script.switch',
  'script.call',
]);

const spoken = {
  id: scriptName,
  phase: scriptName,
  title: scriptText,
  say: scriptText,
  question: questionKind.optional(),
  avoid: z.array(scriptText).max(6).optional(),
  hint: z.array(scriptText).max(6).optional(),
  fields: z.array(field).max(12).optional(),
  next: scriptName.optional(),
};

const choices = z.array(choice).max(9);

export const step = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('say'), ...spoken }),
  z.strictObject({ type: z.literal('ask'), ...spoken, choices: choices.optional() }),
  z.strictObject({
    type: z.literal('choose'),
    ...spoken,
    choices: choices.min(2),
    /** The name the choice is kept under; the step's own id unless stated. */
    key: scriptName.optional(),
    writes: captureTarget.optional(),
  }),
  z.strictObject({ type: z.literal('check'), ...spoken, ticks: z.array(tick).min(1).max(9) }),
  z.strictObject({
    type: z.literal('act'),
    ...spoken,
    act: actName,
    /** The other script. `script.switch` goes over to it, `script.call` goes through it and comes back. */
    script: scriptName.optional(),
  }),
  z.strictObject({
    type: z.literal('end'),
    ...spoken,
    /** The disposition to propose. */
    disposition: scriptName.optional(),
    /** Whether the call reached what it was made for: what a campaign counts. */
    reached: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('branch'),
    id: scriptName,
    cases: z
      .array(z.strictObject({ when: z.union([condition, z.array(condition).min(1)]), to: scriptName }))
      .min(1)
      .max(20),
    otherwise: scriptName,
  }),
]);
export type Step = z.infer<typeof step>;
export type BranchStep = Extract<Step, { type: 'branch' }>;
/** A step the agent sees: every one but `branch`, which the run passes through. */
export type ShownStep = Exclude<Step, BranchStep>;
