import { useWords } from '../../session/words/useWords.ts';
import { answersIn } from './answersIn.ts';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { valueNames } from './valueNames.ts';

/** A value of the record or an answer, put into the words by pointing. */
export function InsertValue({ label, onInsert }: { label: string; onInsert: (placeholder: string) => void }) {
  const say = useWords(editorWords);
  const { script, language } = useEditor();
  const answers = answersIn(script, language).filter(({ isSpoken }) => isSpoken);
  return (
    <select
      className={styles.insert}
      aria-label={say('insertIn', { label })}
      value=""
      onChange={({ target }) => onInsert(`{${target.value}}`)}
    >
      <option value="">{say('insert')}</option>
      <optgroup label={say('group.record')}>
        {[...valueNames].map(([name, words]) => (
          <option key={name} value={name}>
            {words[language]}
          </option>
        ))}
      </optgroup>
      {answers.length > 0 && (
        <optgroup label={say('group.answers')}>
          {answers.map(({ key, label }) => (
            <option key={key} value={`answer.${key}`}>
              {label}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
