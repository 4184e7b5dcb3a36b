import type { UserView } from '../../../shared/link/people/people.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';
import { SessionList } from './SessionList.tsx';
import { SetPassword } from './SetPassword.tsx';
import { UserForm } from './UserForm.tsx';

interface UserPaneProps {
  user: UserView;
  onChanged: () => Promise<void>;
  onClose: () => void;
}

/** One user: what they may, their password, where they are signed in. */
export function UserPane({ user, onChanged, onClose }: UserPaneProps) {
  const say = useWords(peopleWords);
  useKeys('desk', [{ key: 'Escape', inText: true, run: onClose }]);
  return (
    <div className={styles.pane}>
      <Card
        title={user.name}
        aside={
          <Button size="small" shortcut="Escape" onClick={onClose}>
            {say('close')}
          </Button>
        }
      >
        <UserForm user={user} onChanged={onChanged} />
      </Card>
      <Card title={say('reset')}>
        <SetPassword user={user} onChanged={onChanged} />
      </Card>
      <Card title={say('sessions')}>
        <SessionList userId={user.id} count={user.sessions} onChanged={onChanged} />
      </Card>
    </div>
  );
}
