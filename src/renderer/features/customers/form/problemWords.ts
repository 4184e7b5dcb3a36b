import type { Say } from '../../../session/words/sayIn.ts';
import type { Problem } from './formProblems.ts';

/** What is wrong, in the agent's language. */
export const problemWords = (
  say: Say<`problem.${Problem['code']}`>,
  problem: Problem | undefined,
): string | undefined =>
  problem && say(`problem.${problem.code}`, problem.max === undefined ? {} : { max: problem.max });
