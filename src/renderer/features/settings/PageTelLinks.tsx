import { useState } from 'react';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { giveTelLinks, takeTelLinks } from './browserTelLinks.ts';
import styles from './SettingsScreen.module.css';
import { settingsWords } from './settingsWords.ts';

/** Where the desk is a page: only the browser can, and it does not say whether it does. Both ways are offered. */
export function PageTelLinks() {
  const say = useWords(settingsWords);
  const [said, setSaid] = useState<'telLinksAsked' | 'telLinksGiven' | 'telLinksNot' | null>(null);
  return (
    <div className={styles.choice}>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => setSaid(takeTelLinks() ? 'telLinksAsked' : 'telLinksNot')}>
          {say('telLinksTake')}
        </Button>
        <Button size="small" onClick={() => setSaid(giveTelLinks() ? 'telLinksGiven' : 'telLinksNot')}>
          {say('telLinksGive')}
        </Button>
      </div>
      <p className={styles.hint}>{say('telLinksPage', { address: location.host })}</p>
      <p aria-live="polite" className={said === 'telLinksNot' ? styles.bad : styles.saved}>
        {said && say(said)}
      </p>
    </div>
  );
}
