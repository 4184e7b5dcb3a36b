import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { useColleagueState } from '../../session/colleagues/useColleagueState.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import styles from './DirectorySheet.module.css';

interface DirectoryLineProps {
  id: string;
  colleague: DirectoryEntry;
  isActive: boolean;
  onChoose: () => void;
}

/** A colleague: who, where, what they do and since when. */
export function DirectoryLine({ id, colleague, isActive, onChoose }: DirectoryLineProps) {
  const stateOf = useColleagueState();
  const { clock } = useFormats();
  const offsetMs = useDesk(({ link }) => link.offsetMs);
  const now = useNow(1000);
  const { name, extension, status, phone, since } = colleague;
  const isFree = status === 'ready' && phone === 'idle';
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={`${styles.line} ${isActive ? styles.active : ''}`}
      onClick={onChoose}
    >
      <span className={isFree ? styles.free : styles.busy} aria-hidden="true" />
      <span className={styles.who}>
        <b>{name}</b>
        <small>{stateOf(colleague)}</small>
      </span>
      <span className={styles.where}>
        <b className="figures">{extension}</b>
        <small className="figures">{clock(now + offsetMs - since)}</small>
      </span>
    </button>
  );
}
