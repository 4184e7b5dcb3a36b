import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './CallBar.module.css';
import { phoneWords } from './phoneWords.ts';

interface ColleagueProps {
  colleague: DirectoryEntry;
  /** The one that Enter takes. */
  isFirst: boolean;
  onChoose: () => void;
}

/** Somebody who could take the call, and whether they can now. */
export function Colleague({ colleague, isFirst, onChoose }: ColleagueProps) {
  const say = useWords(phoneWords);
  const { name, extension, status, phone } = colleague;
  const how = status === 'ready' ? say(`phone.${phone}`) : say(`status.${status}`);
  return (
    <button type="button" className={styles.person} aria-pressed={isFirst} onClick={onChoose}>
      {name}
      <small>
        {extension} · {how}
      </small>
    </button>
  );
}
