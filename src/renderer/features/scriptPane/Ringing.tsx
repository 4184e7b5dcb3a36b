import type { DeskCall, ScriptOnScreen } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import { reasonText } from './reasonText.ts';
import { SayParts } from './SayParts.tsx';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

/** Before the call is answered: the words to answer with, and quietly which script will follow. */
export function Ringing({ call, script }: { call: DeskCall; script: ScriptOnScreen }) {
  const say = useWords(scriptWords);
  const { greeting, handedOver } = call;
  const { view, title, why } = script;
  const isMidway = !greeting && handedOver;
  const kind = isMidway ? say('leftAt', { name: handedOver.from, step: view.title }) : say('onAnswering');
  return (
    <>
      <p className={styles.kind}>{kind}</p>
      <SayParts parts={greeting ?? view.say} lang={view.lang} />
      <p className={styles.proposed}>
        <span>{say('proposed')}</span> <b>{title}</b> — {reasonText(why, say)}
      </p>
      <div className={styles.aids}>
        <p>
          <b>{say('beforeFourth')}</b> {say('smile')}
        </p>
      </div>
    </>
  );
}
