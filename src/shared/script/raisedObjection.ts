import { z } from 'zod';
import { answer } from './answer.ts';
import { scriptName } from './field.ts';
import { objectionOutcome } from './objection.ts';

/** An objection that was heard in a conversation, and what became of it. */
export const raisedObjection = z.object({
  key: scriptName,
  /** Where it was raised. */
  step: scriptName,
  at: z.number(),
  /** `script`: its own steps answer it. `library`: a riposte, on the step where it was raised. */
  from: z.enum(['script', 'library']),
  answers: z.record(z.string(), answer),
  outcome: objectionOutcome.optional(),
  /** Without an outcome: it was left, or raised by mistake. */
  closedAt: z.number().optional(),
});
export type RaisedObjection = z.infer<typeof raisedObjection>;
