import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SettingsScreen.module.css';
import { settingsWords } from './settingsWords.ts';

interface SystemTelLinksProps {
  isOurs: boolean;
  hasFailed: boolean;
  onChoose: (isOurs: boolean) => void;
}

/** Where the desk is a program of the machine: how it stands, and the other way. */
export function SystemTelLinks({ isOurs, hasFailed, onChoose }: SystemTelLinksProps) {
  const say = useWords(settingsWords);
  return (
    <div className={styles.choice}>
      <p>{say(isOurs ? 'telLinksOurs' : 'telLinksOthers')}</p>
      <Button size="small" onClick={() => onChoose(!isOurs)}>
        {say(isOurs ? 'telLinksGive' : 'telLinksTake')}
      </Button>
      <p aria-live="polite" className={styles.bad}>
        {hasFailed && say('telLinksFailed')}
      </p>
    </div>
  );
}
