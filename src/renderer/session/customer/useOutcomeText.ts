import { useWords } from '../words/useWords.ts';
import { customerWords } from './customerWords.ts';

const outcomes = [
  'missed',
  'abandoned',
  'busy',
  'rejected',
  'no-answer',
  'congestion',
  'unallocated',
  'answered-elsewhere',
  'unanswered',
  'unknown',
] as const;

/** How a contact ended, in words. An answered call says nothing of it: that is what calls are for. */
export function useOutcomeText(): (outcome: string | null) => string | null {
  const say = useWords(customerWords);
  return (outcome) => {
    if (outcome === 'answered') return null;
    const known = outcomes.find((one) => one === outcome);
    return known ? say(`outcome.${known}`) : outcome;
  };
}
