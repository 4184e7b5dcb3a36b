import type { ReactNode } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import { CallActions } from './CallActions.tsx';
import styles from './CallBar.module.css';
import { CallState } from './CallState.tsx';
import { CallWho } from './CallWho.tsx';
import { KeypadPanel } from './KeypadPanel.tsx';
import { phoneWords } from './phoneWords.ts';
import { RecordingState } from './RecordingState.tsx';
import { TransferPanel } from './TransferPanel.tsx';

/** The call on the screen: its state, its number, and all that may be done with it. */
export function CallBar({ call, children }: { call: DeskCall; children?: ReactNode }) {
  const say = useWords(phoneWords);
  return (
    <section className={styles.frame} aria-label={say('bar')}>
      <div className={`${styles.bar} ${call.place === 'ringing' ? styles.ringing : ''}`}>
        <CallState call={call} />
        <RecordingState call={call} />
        <CallWho call={call} />
        <div className={styles.deeds}>
          <CallActions call={call} />
          {children}
        </div>
      </div>
      <TransferPanel key={`transfer ${call.call.id}`} call={call} />
      <KeypadPanel key={`keypad ${call.call.id}`} call={call} />
    </section>
  );
}
