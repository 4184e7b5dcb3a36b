import type { Language } from '../../../shared/lib/text.ts';
import type { SayPart } from '../../../shared/script/stepViewSchema.ts';
import { typesetFrench } from '../../session/words/typesetFrench.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

const quotes = { fr: ['«\u00a0', '\u00a0»'], en: ['“', '”'] } as const;

/** Words to say, the largest on the screen; what comes from the record stands out. */
export function SayParts({ parts, lang }: { parts: readonly SayPart[]; lang: Language }) {
  const say = useWords(scriptWords);
  const [open, close] = quotes[lang];
  const typeset = lang === 'fr' ? typesetFrench : String;
  return (
    <p className={styles.say} lang={lang} aria-live="polite">
      {open}
      {parts.map((part, index) =>
        'text' in part ? (
          typeset(part.text)
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
  );
}
