import type { ReactNode } from 'react';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { KeepingCard } from './KeepingCard.tsx';
import { LinkCard } from './LinkCard.tsx';
import { LookCard } from './LookCard.tsx';
import { MeCard } from './MeCard.tsx';
import styles from './SettingsScreen.module.css';
import { settingsWords } from './settingsWords.ts';
import { TelLinksCard } from './TelLinksCard.tsx';

/** The little that an agent may set, and how the desk stands with the world. */
export function SettingsScreen({ centre }: { centre?: ReactNode }) {
  const say = useWords(settingsWords);
  const profile = useDesk((desk) => desk.profile);
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{say('title')}</h1>
      <div className={styles.cards}>
        <div className={styles.column}>
          {profile && <MeCard profile={profile} />}
          <LookCard />
          <TelLinksCard />
        </div>
        <div className={styles.column}>
          {centre}
          <LinkCard />
          <KeepingCard />
        </div>
      </div>
    </div>
  );
}
