import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './CallWho.module.css';
import { phoneWords } from './phoneWords.ts';
import { useCallFacts } from './useCallFacts.ts';
import { useLineWords } from './useLineWords.ts';

/** The number and its line, then how the call came here. The name only where the record has no room. */
export function CallWho({ call }: { call: DeskCall }) {
  const say = useWords(phoneWords);
  const line = useLineWords(call.line);
  const facts = useCallFacts(call);
  const number = call.remoteLabel ?? say('withheld');
  return (
    <div className={styles.who}>
      <b className={styles.name}>{call.popped.card?.name ?? call.call.remote.name}</b>
      <b className={styles.number}>
        {number}
        {line.length > 0 && <span className={styles.line}> · {line.join(' · ')}</span>}
      </b>
      <span className={styles.facts}>
        {line.length > 0 && <span className={styles.lineBelow}>{line.join(' · ')} · </span>}
        {facts.join(' · ')}
      </span>
    </div>
  );
}
