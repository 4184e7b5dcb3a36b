import { z } from 'zod';

/** Dates are `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:mm` in the centre's time. */
export const answer = z.union([z.string().max(10_000), z.number(), z.boolean()]);
export type Answer = z.infer<typeof answer>;
export type Answers = Readonly<Record<string, Answer>>;

/** The answer kept under a key; an emptied field is no answer. */
export function answerOf(answers: Answers, key: string): Answer | undefined {
  if (!Object.hasOwn(answers, key)) return undefined;
  const kept = answers[key];
  return typeof kept === 'string' && kept.trim() === '' ? undefined : kept;
}
