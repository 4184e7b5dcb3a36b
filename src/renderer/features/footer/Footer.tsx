import type { ReactNode } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { focusOf, useConnection, useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Key } from '../../ui/Key.tsx';
import styles from './Footer.module.css';
import { footerWords } from './footerWords.ts';
import { LinkWords } from './LinkWords.tsx';
import { SavingWords } from './SavingWords.tsx';

/** Quietly: everything is connected and kept, what else must be in sight, and how fast the record came. */
export function Footer({ children }: { children?: ReactNode }) {
  const say = useWords(footerWords);
  const { sheets } = useSession();
  const popMs = useDesk((desk) => poppedIn(focusOf(desk)));
  const isLost = useConnection() === 'lost';
  return (
    <footer className={styles.footer}>
      {isLost ? (
        <span className={styles.bad} role="alert">
          <span className={styles.dotBad} />
          {say('desk.lost')}
        </span>
      ) : (
        <>
          <LinkWords />
          <SavingWords />
          {children}
        </>
      )}
      <span className={styles.end}>
        {popMs !== null && <span className="figures">{say('pop', { ms: Math.round(popMs) })}</span>}
        <button
          type="button"
          className={styles.help}
          aria-keyshortcuts="?"
          onClick={() => sheets.open({ kind: 'help' })}
        >
          {say('help')} <Key name="?" />
        </button>
      </span>
    </footer>
  );
}

/** From the ring at the PBX where that is known, else from the ring at this desk. */
const poppedIn = (call: DeskCall | null) => call?.ringToPopMs ?? call?.popMs ?? null;
