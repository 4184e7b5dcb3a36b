import { MISSED } from '../../../shared/presence/pauseReason.ts';
import { useDesk } from '../useDesk.ts';
import { useSpoken } from '../words/SpokenLanguage.tsx';
import { useWords } from '../words/useWords.ts';
import { presenceWords } from './presenceWords.ts';

/** A reason for a pause in words; one that this desk does not know stays as it is. */
export function usePauseText(): (reason: string | null) => string | null {
  const say = useWords(presenceWords);
  const { language } = useSpoken();
  const pauses = useDesk((desk) => desk.pauses);
  return (reason) => {
    if (reason === MISSED) return say('missedCall');
    return pauses?.find(({ key }) => key === reason)?.label[language] ?? reason;
  };
}
