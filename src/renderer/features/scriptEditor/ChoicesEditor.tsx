import type { Choice } from '../../../shared/script/step.ts';
import { freeName } from '../../../shared/scriptEdit/freeName.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { Listed } from './Listed.tsx';
import { TextPair } from './TextPair.tsx';
import { WaySelect } from './WaySelect.tsx';
import { without } from './without.ts';

interface ChoicesEditorProps {
  choices: readonly Choice[];
  /** A step that has nothing else needs two. */
  least: number;
  onChange: (choices: Choice[]) => void;
}

/** What a digit answers, and where each answer leads. */
export function ChoicesEditor({ choices, least, onChange }: ChoicesEditorProps) {
  const say = useWords(editorWords);
  const names = choices.map(({ key }) => key);
  return (
    <Listed<Choice>
      title={say('choices')}
      items={choices}
      onChange={onChange}
      keyOf={({ key }) => key}
      nameOf={(index) => say('choice', { n: index + 1 })}
      least={least}
      add={{
        label: say('addChoice'),
        make: () => ({ key: freeName('choice', names), label: { fr: '', en: '' } }),
        most: 9,
      }}
    >
      {(choice, change) => (
        <div className={styles.parts}>
          <TextPair label={say('fieldLabel')} value={choice.label} onChange={(label) => change({ ...choice, label })} />
          <WaySelect
            label={say('to')}
            none={say('asNext')}
            value={choice.to}
            onChange={(to) => change(to === undefined ? without(choice, 'to') : { ...choice, to })}
          />
        </div>
      )}
    </Listed>
  );
}
