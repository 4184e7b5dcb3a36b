import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { PageHead } from './PageHead.tsx';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';
import { SessionList } from './SessionList.tsx';

/** One's own: where one is signed in, and the password. */
export function SessionsScreen() {
  const say = useWords(peopleWords);
  return (
    <div className={styles.screen}>
      <PageHead title="mySessions" />
      <div className={styles.columns}>
        <Card title={say('sessions')}>
          <SessionList userId={null} />
        </Card>
        <Card title={say('changePassword')}>
          <ChangePassword />
        </Card>
      </div>
    </div>
  );
}
