import type { Language, Text } from '../../../shared/lib/text.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { InsertValue } from './InsertValue.tsx';
import { WordsField } from './WordsField.tsx';

const languages: readonly Language[] = ['fr', 'en'];

interface TextPairProps {
  label: string;
  value: Text;
  onChange: (value: Text) => void;
  /** Words to say: several lines, and values of the record may stand in them. */
  isSpoken?: boolean;
  /** May be blank in all languages, not in one alone. */
  isOptional?: boolean;
}

/** The same words in each language, side by side. */
export function TextPair({ label, value, onChange, isSpoken = false, isOptional = false }: TextPairProps) {
  const say = useWords(editorWords);
  const mayBeBlank = isOptional && languages.every((language) => value[language].trim() === '');
  return (
    <div className={styles.pair}>
      {languages.map((language) => {
        const name = `${label}, ${say(language)}`;
        const write = (words: string) => onChange({ ...value, [language]: words });
        return (
          <div key={language} className={styles.side}>
            <WordsField
              label={name}
              lang={language}
              value={value[language]}
              isLong={isSpoken}
              mayBeBlank={mayBeBlank}
              onChange={write}
            />
            {isSpoken && (
              <InsertValue label={name} onInsert={(placeholder) => write(joined(value[language], placeholder))} />
            )}
          </div>
        );
      })}
    </div>
  );
}

const joined = (words: string, placeholder: string) =>
  words === '' || words.endsWith(' ') ? `${words}${placeholder}` : `${words} ${placeholder}`;
