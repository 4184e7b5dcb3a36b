import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { PageTelLinks } from './PageTelLinks.tsx';
import styles from './SettingsScreen.module.css';
import { SystemTelLinks } from './SystemTelLinks.tsx';
import { settingsWords } from './settingsWords.ts';
import { useTelLinkChoice } from './useTelLinkChoice.ts';

/** Whether numbers that are clicked elsewhere on this machine come to this desk. Never taken silently. */
export function TelLinksCard() {
  const say = useWords(settingsWords);
  const { choice, choose, hasFailed } = useTelLinkChoice();
  return (
    <Card title={say('telLinks')}>
      <p className={styles.hint}>{say('telLinksWhat')}</p>
      {choice?.by === 'system' && <SystemTelLinks isOurs={choice.isOurs} hasFailed={hasFailed} onChoose={choose} />}
      {choice?.by === 'page' && <PageTelLinks />}
    </Card>
  );
}
