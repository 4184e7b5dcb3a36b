import { useEffect } from 'react';
import type { SessionView } from '../../../shared/link/people/people.ts';
import { useAnswer } from '../../session/useAnswer.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Missing } from './Missing.tsx';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';

interface SessionListProps {
  /** Null: one's own. */
  userId: string | null;
  /** How many there are as the list of users says: another number asks again. */
  count?: number;
  onChanged?: () => Promise<void>;
}

/** Where somebody is signed in, with the way to end it. */
export function SessionList({ userId, count, onChanged }: SessionListProps) {
  const say = useWords(peopleWords);
  const run = useCommand();
  const answer = useAnswer('people.sessions', { userId });
  const { reload } = answer;
  useEffect(() => {
    if (count !== undefined) void reload();
  }, [count, reload]);
  const sessions = answer.value?.sessions;
  const changed = async () => {
    await reload();
    await onChanged?.();
  };
  if (!sessions) return <Missing answer={answer} />;
  if (sessions.length === 0) return <p className={styles.lead}>{say('sessions_none')}</p>;
  return (
    <>
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            onRevoke={() => void run('people.revoke', { session: session.id }).then(changed)}
          />
        ))}
      </ul>
      {userId !== null && (
        <Button look="danger" onClick={() => void run('people.revokeAll', { userId }).then(changed)}>
          {say('revokeAll')}
        </Button>
      )}
    </>
  );
}

function SessionLine({ session, onRevoke }: { session: SessionView; onRevoke: () => void }) {
  const say = useWords(peopleWords);
  const { nearMoment, day } = useFormats();
  const device = session.deviceName || say('unnamed');
  return (
    <li className={styles.session}>
      <span>
        {say('session', { device, seen: nearMoment(session.lastSeenAt), since: day(session.createdAt) })}{' '}
        {session.isThis && <Chip tone="good">{say('isThis')}</Chip>}
      </span>
      {!session.isThis && (
        <Button size="small" aria-label={say('revokeOf', { device })} onClick={onRevoke}>
          {say('revoke')}
        </Button>
      )}
    </li>
  );
}
