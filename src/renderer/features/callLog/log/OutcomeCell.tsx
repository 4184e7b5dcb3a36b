import type { Outcome } from '../../../../shared/call/call.ts';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { logWords } from '../logWords.ts';

const tones: Partial<Record<Outcome, 'good' | 'bad' | 'warn'>> = {
  answered: 'good',
  missed: 'bad',
  abandoned: 'warn',
  rejected: 'warn',
};

/** How it ended for the telephone. */
export function OutcomeCell({ call }: { call: LoggedCall }) {
  const say = useWords(logWords);
  const outcome = call.outcome ?? 'unknown';
  return <Chip tone={tones[outcome] ?? 'plain'}>{say(`outcome.${outcome}`)}</Chip>;
}
