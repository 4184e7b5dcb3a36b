import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { useDispositionName } from '../../../session/customer/useDispositionName.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { logWords } from '../logWords.ts';

/** How it ended for the business. */
export function DispositionCell({ call }: { call: LoggedCall }) {
  const say = useWords(logWords);
  const nameOf = useDispositionName();
  if (call.disposition === 'not-set') return <Chip tone="warn">{say('notSet')}</Chip>;
  return call.disposition && nameOf(call.disposition, call.dispositionLabel);
}
