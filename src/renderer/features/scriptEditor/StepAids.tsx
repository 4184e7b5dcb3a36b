import type { Text } from '../../../shared/lib/text.ts';
import type { ShownStep } from '../../../shared/script/step.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { Listed } from './Listed.tsx';
import { TextPair } from './TextPair.tsx';
import { without } from './without.ts';

interface StepAidsProps {
  step: ShownStep;
  onChange: (step: ShownStep, about: string) => void;
}

/** What helps quietly, and what to avoid at this very step. */
export function StepAids({ step, onChange }: StepAidsProps) {
  const say = useWords(editorWords);
  const put = (part: 'hint' | 'avoid') => (words: Text[]) =>
    onChange(words.length > 0 ? { ...step, [part]: words } : without(step, part), part);
  return (
    <details className={styles.aids} open={Boolean(step.hint ?? step.avoid)}>
      <summary>{say('aids')}</summary>
      <Sentences title={say('hints')} add={say('addHint')} words={step.hint ?? []} onChange={put('hint')} />
      <Sentences title={say('avoids')} add={say('addAvoid')} words={step.avoid ?? []} onChange={put('avoid')} />
    </details>
  );
}

interface SentencesProps {
  title: string;
  add: string;
  words: readonly Text[];
  onChange: (words: Text[]) => void;
}

function Sentences({ title, add, words, onChange }: SentencesProps) {
  return (
    <Listed
      title={title}
      items={words}
      onChange={onChange}
      keyOf={(_, index) => String(index)}
      nameOf={(index) => `${title} ${index + 1}`}
      add={{ label: add, make: () => ({ fr: '', en: '' }), most: 6 }}
    >
      {(sentence, change) => <TextPair label={title} value={sentence} onChange={change} />}
    </Listed>
  );
}
