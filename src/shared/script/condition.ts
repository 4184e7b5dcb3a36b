import { z } from 'zod';
import { answer } from './answer.ts';
import { scriptName } from './field.ts';

/** What must be true of one answer; everything that is stated must hold. */
export const condition = z.strictObject({
  answer: scriptName,
  is: z.union([answer, z.array(answer).min(1)]).optional(),
  given: z.boolean().optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});
export type Condition = z.infer<typeof condition>;
