import { useState } from 'react';
import { useSpoken } from '../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../session/words/useWords.ts';
import { useAnswers } from './AnswersContext.ts';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { valueNames } from './valueNames.ts';

/** With more answers than this, the list is filled when somebody goes to it. */
const AT_ONCE = 40;

/** A value of the record or an answer, put into the words by pointing. */
export function InsertValue({ label, onInsert }: { label: string; onInsert: (placeholder: string) => void }) {
  const say = useWords(editorWords);
  const { language } = useSpoken();
  const answers = useAnswers().filter(({ isSpoken }) => isSpoken);
  const [isNear, setIsNear] = useState(false);
  const listed = isNear || answers.length <= AT_ONCE ? answers : [];
  return (
    <select
      className={styles.insert}
      aria-label={say('insertIn', { label })}
      value=""
      onFocus={() => setIsNear(true)}
      onBlur={() => setIsNear(false)}
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
      {listed.length > 0 && (
        <optgroup label={say('group.answers')}>
          {listed.map(({ key, label }) => (
            <option key={key} value={`answer.${key}`}>
              {label}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
