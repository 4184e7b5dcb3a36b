import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { presenceWords } from '../presence/presenceWords.ts';
import { usePauseText } from '../presence/usePauseText.ts';
import { useWords } from '../words/useWords.ts';

/** Whether a colleague can take a call now, and why not: "En pause · Déjeuner", "en ligne". */
export function useColleagueState(): (colleague: DirectoryEntry) => string {
  const say = useWords(presenceWords);
  const textOf = usePauseText();
  return ({ status, reason, phone }) => {
    const busy = phone === 'idle' ? null : say(`phone.${phone}`);
    if (status === 'ready') return say(`phone.${phone}`);
    return [say(status), textOf(reason), phone === 'unreachable' ? null : busy].filter(Boolean).join(' · ');
  };
}
