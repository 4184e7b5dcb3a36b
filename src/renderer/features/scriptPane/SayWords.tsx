import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useWords } from '../../session/words/useWords.ts';
import { SayParts } from './SayParts.tsx';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

/** The words of a step, under the kind of question they are. */
export function SayWords({ view }: { view: StepView }) {
  const say = useWords(scriptWords);
  const kind = view.question ? say(`question.${view.question}`) : say(`type.${view.type}`);
  return (
    <>
      <p className={styles.kind} data-question={view.question}>
        {kind}
        {view.question && <small>{say(`questionHelp.${view.question}`)}</small>}
      </p>
      <SayParts parts={view.say} lang={view.lang} />
    </>
  );
}
