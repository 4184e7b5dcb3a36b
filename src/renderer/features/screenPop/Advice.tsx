import type { Routed } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

/** What preset rules ask of the agent, and which ones. */
export function Advice({ routed: { alerts, because } }: { routed: Routed }) {
  const say = useWords(popWords);
  if (alerts.length === 0) return null;
  return (
    <>
      {alerts.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p className={styles.because}>{say('because', { rules: because.join(' · ') })}</p>
    </>
  );
}
