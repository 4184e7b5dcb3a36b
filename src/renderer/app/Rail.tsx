import {
  IconAddressBook,
  IconHeadset,
  IconMessageExclamation,
  IconPhoneCall,
  IconPlayerPlay,
  IconScript,
  IconSettings,
} from '@tabler/icons-react';
import type { Route } from '../session/route.ts';
import { hashOf, places as left, useRoute } from '../session/route.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useDesk } from '../session/useDesk.ts';
import { useLeads } from '../session/useLeads.ts';
import { useWords } from '../session/words/useWords.ts';
import styles from './Rail.module.css';
import { RailAgent } from './RailAgent.tsx';
import { appWords } from './words.ts';

const places = [
  { route: { screen: 'desk' }, Icon: IconHeadset, key: 'Alt+1' },
  { route: { screen: 'customers', id: null }, Icon: IconAddressBook, key: 'Alt+2' },
  { route: { screen: 'calls', id: null }, Icon: IconPhoneCall, key: 'Alt+3' },
  { route: { screen: 'complaints', id: null }, Icon: IconMessageExclamation, key: 'Alt+6' },
  { route: { screen: 'scripts', id: null }, Icon: IconScript, key: 'Alt+7' },
  { route: { screen: 'settings' }, Icon: IconSettings, key: 'Alt+4' },
] as const satisfies { route: Route; Icon: typeof IconHeadset; key: string }[];

/** The way to the other screens. */
export function Rail() {
  const say = useWords(appWords);
  const { sheets } = useSession();
  const here = useRoute();
  const leads = useLeads();
  const canSimulate = useDesk(({ link }) => link.capabilities.includes('simulate'));
  return (
    <nav className={styles.rail} aria-label={say('screens')}>
      <div className={styles.logo} aria-hidden="true">
        Cr
      </div>
      {places
        .filter(({ route }) => route.screen !== 'scripts' || leads)
        .map(({ route, Icon, key }) => (
          <a
            key={route.screen}
            href={hashOf(left.wayTo(route, here))}
            className={styles.place}
            aria-current={here.screen === route.screen ? 'page' : undefined}
            aria-keyshortcuts={key}
            title={key}
          >
            <Icon size={20} stroke={1.7} aria-hidden="true" />
            <span className={styles.word}>{say(route.screen)}</span>
          </a>
        ))}
      {canSimulate && (
        <button
          type="button"
          className={styles.place}
          aria-keyshortcuts="Alt+5"
          title="Alt+5"
          onClick={() => sheets.open({ kind: 'simulator' })}
        >
          <IconPlayerPlay size={20} stroke={1.7} aria-hidden="true" />
          <span className={styles.word}>{say('simulator')}</span>
        </button>
      )}
      <RailAgent />
    </nav>
  );
}
