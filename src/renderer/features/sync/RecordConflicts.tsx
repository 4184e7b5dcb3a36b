import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { ConflictList } from './ConflictList.tsx';
import styles from './Conflicts.module.css';
import { syncWords } from './syncWords.ts';

interface RecordConflictsProps {
  customerId: string;
  /** Beside a call digits belong to the script. */
  isBesideCall?: boolean;
}

/** On a record: what of it two people changed. */
export function RecordConflicts({ customerId, isBesideCall = false }: RecordConflictsProps) {
  const say = useWords(syncWords);
  const all = useDesk((desk) => desk.sync?.conflicts);
  const conflicts = all?.filter((conflict) => conflict.customerId === customerId) ?? [];
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.card} aria-label={say('conflicts')}>
      <h2 className={styles.title}>{say('conflicts')}</h2>
      <ConflictList conflicts={conflicts} keys={isBesideCall ? null : 'desk'} />
    </section>
  );
}
