import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { useColleagueState } from '../../session/colleagues/useColleagueState.ts';
import styles from './CallBar.module.css';

interface ColleagueProps {
  colleague: DirectoryEntry;
  /** The one that Enter takes. */
  isFirst: boolean;
  onChoose: () => void;
}

/** Somebody who could take the call, and whether they can now. */
export function Colleague({ colleague, isFirst, onChoose }: ColleagueProps) {
  const stateOf = useColleagueState();
  const { name, extension } = colleague;
  return (
    <button type="button" className={styles.person} aria-pressed={isFirst} onClick={onChoose}>
      {name}
      <small>
        {extension} · {stateOf(colleague)}
      </small>
    </button>
  );
}
