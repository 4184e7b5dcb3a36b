import { useState } from 'react';
import { useAnswer } from '../../session/useAnswer.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { AddUser } from './AddUser.tsx';
import { Missing } from './Missing.tsx';
import { PageHead } from './PageHead.tsx';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';
import { UserPane } from './UserPane.tsx';
import { UserTable } from './UserTable.tsx';

const ADDING = '';

/** Who may sign in, and what they see; for administrators. */
export function PeopleScreen() {
  const say = useWords(peopleWords);
  const answer = useAnswer('people.list', {});
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const users = answer.value?.users;
  const shown = users?.find(({ id }) => id === open);
  const close = () => setOpen(null);
  return (
    <div className={styles.screen}>
      <PageHead title="people" lead="peopleLead" />
      {!users && <Missing answer={answer} />}
      {users && (
        <div className={styles.columns}>
          <Card
            title={say('people')}
            aside={
              <Button size="small" onClick={() => setOpen(ADDING)}>
                {say('add')}
              </Button>
            }
          >
            {users.length === 0 ? (
              <Blank title={say('none')} />
            ) : (
              <UserTable users={users} open={open} onOpen={(id) => setOpen(id)} />
            )}
            <p aria-live="polite" className={styles.good}>
              {said}
            </p>
          </Card>
          {open === ADDING && (
            <AddUser
              onCancel={close}
              onAdded={(name) => {
                setSaid(say('added', { name }));
                close();
                void answer.reload();
              }}
            />
          )}
          {shown && <UserPane key={shown.id} user={shown} onChanged={answer.reload} onClose={close} />}
        </div>
      )}
    </div>
  );
}
