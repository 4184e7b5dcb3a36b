import { IconChevronLeft } from '@tabler/icons-react';
import { hashOf, navigate } from '../../session/route.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './JoinScreen.module.css';
import { SignInFields } from './SignInFields.tsx';
import { signInWords } from './signInWords.ts';

/** From the settings: another centre for this desk. */
export function JoinScreen() {
  const say = useWords(signInWords);
  return (
    <div className={styles.screen}>
      <a className={styles.back} href={hashOf({ screen: 'settings' })}>
        <IconChevronLeft size={16} aria-hidden="true" />
        {say('settings')}
      </a>
      <h1 className={styles.title}>{say('joinTitle')}</h1>
      <Card>
        <p className={styles.lead}>{say('joinLead')}</p>
        <SignInFields address={null} onDone={() => navigate({ screen: 'desk' })} />
      </Card>
    </div>
  );
}
