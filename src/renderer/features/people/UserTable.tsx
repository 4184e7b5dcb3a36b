import type { UserView } from '../../../shared/link/people/people.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Chip } from '../../ui/Chip.tsx';
import { scrollable } from '../../ui/scrollable.ts';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';
import { useSeesText } from './useSeesText.ts';

interface UserTableProps {
  users: readonly UserView[];
  open: string | null;
  onOpen: (id: string) => void;
}

/** Everybody, by name. */
export function UserTable({ users, open, onOpen }: UserTableProps) {
  const say = useWords(peopleWords);
  const sees = useSeesText();
  const { nearMoment } = useFormats();
  return (
    <section className={styles.scroll} aria-label={say('people')} {...scrollable}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('role')}</th>
            <th scope="col">{say('sees')}</th>
            <th scope="col">{say('lastSeen')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id} className={user.id === open ? styles.open : ''}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.link}
                  aria-label={say('edit', { name: user.name })}
                  onClick={() => onOpen(user.id)}
                >
                  {user.name}
                </button>
                {!user.isActive && <Chip tone="warn">{say('inactive')}</Chip>}
              </th>
              <td>{say(`role.${user.role}`)}</td>
              <td>{sees(user)}</td>
              <td>{user.lastSeenAt === null ? say('never') : nearMoment(user.lastSeenAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
