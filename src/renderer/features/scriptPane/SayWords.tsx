import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

const quotes = { fr: ['«\u00a0', '\u00a0»'], en: ['“', '”'] } as const;

/** The words to say, the largest on the screen; what comes from the record stands out. */
export function SayWords({ view, isRinging }: { view: StepView; isRinging: boolean }) {
  const say = useWords(scriptWords);
  const [open, close] = quotes[view.lang];
  const kind = view.question ? say(`question.${view.question}`) : say(`type.${view.type}`);
  return (
    <>
      <p className={styles.kind}>{isRinging ? say('onAnswering') : kind}</p>
      <p className={styles.say} lang={view.lang} aria-live="polite">
        {open}
        {view.say.map((part, index) =>
          'text' in part ? (
            part.text
          ) : (
            <mark
              // biome-ignore lint/suspicious/noArrayIndexKey: the words of one step never change places.
              key={index}
              className={part.missing ? styles.missing : styles.filled}
              title={part.missing ? say('missing', { name: part.value }) : undefined}
            >
              {part.value}
            </mark>
          ),
        )}
        {close}
      </p>
    </>
  );
}
