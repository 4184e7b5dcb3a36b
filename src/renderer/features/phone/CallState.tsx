import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import { CallClock } from './CallClock.tsx';
import styles from './CallState.module.css';
import { callPhase } from './callPhase.ts';
import { phoneWords } from './phoneWords.ts';
import { RingCounter } from './RingCounter.tsx';

/** Where the call stands, and for how long. */
export function CallState({ call }: { call: DeskCall }) {
  const say = useWords(phoneWords);
  const { word, tone, clock } = callPhase(call);
  if (word === 'rings') return <RingCounter alertingAt={call.call.alertingAt} />;
  return (
    <div className={`${styles.state} ${styles[tone]}`}>
      {say(word)}
      {clock && <CallClock clock={clock} />}
    </div>
  );
}
