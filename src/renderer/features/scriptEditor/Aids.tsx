import type { Text } from '../../../shared/lib/text.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { Listed } from './Listed.tsx';
import { TextPair } from './TextPair.tsx';
import { without } from './without.ts';

interface Aided {
  hint?: Text[] | undefined;
  avoid?: Text[] | undefined;
}

interface AidsProps<T extends Aided> {
  of: T;
  onChange: (aided: T, about: string) => void;
  /** Of each kind. */
  most: number;
}

/** What helps quietly, and what to avoid at this very place. */
export function Aids<T extends Aided>({ of, onChange, most }: AidsProps<T>) {
  const say = useWords(editorWords);
  const put = (part: 'hint' | 'avoid') => (words: Text[]) =>
    onChange(words.length > 0 ? { ...of, [part]: words } : (without(of, part) as T), part);
  return (
    <details className={styles.aids} open={Boolean(of.hint ?? of.avoid)}>
      <summary>{say('aids')}</summary>
      <Sentences title={say('hints')} add={say('addHint')} words={of.hint ?? []} most={most} onChange={put('hint')} />
      <Sentences
        title={say('avoids')}
        add={say('addAvoid')}
        words={of.avoid ?? []}
        most={most}
        onChange={put('avoid')}
      />
    </details>
  );
}

interface SentencesProps {
  title: string;
  add: string;
  words: readonly Text[];
  most: number;
  onChange: (words: Text[]) => void;
}

function Sentences({ title, add, words, most, onChange }: SentencesProps) {
  return (
    <Listed
      title={title}
      items={words}
      onChange={onChange}
      keyOf={(_, index) => String(index)}
      nameOf={(index) => `${title} ${index + 1}`}
      add={{ label: add, make: () => ({ fr: '', en: '' }), most }}
    >
      {(sentence, change) => <TextPair label={title} value={sentence} onChange={change} />}
    </Listed>
  );
}
