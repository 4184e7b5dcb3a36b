import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import { reasonText } from './reasonText.ts';
import styles from './ScriptPane.module.css';
import { ScriptTools } from './ScriptTools.tsx';
import { scriptWords } from './scriptWords.ts';

/** Which script, why this one, and the ways about it. */
export function ScriptHead({ call }: { call: DeskCall }) {
  const say = useWords(scriptWords);
  const { script } = call;
  const within = script?.view.returnsTo;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        {script?.title ?? say('pane')}
        {script && (
          <span className={styles.why}>
            {within ? say('comesBackTo', { title: within }) : reasonText(script.why, say)}
          </span>
        )}
      </h2>
      {call.place !== 'ringing' && <ScriptTools call={call} />}
    </header>
  );
}
