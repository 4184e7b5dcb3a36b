import type { Language } from '../../../shared/lib/text.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { editorWords } from './editorWords.ts';

interface WordsFieldProps {
  label: string;
  lang: Language;
  value: string;
  isLong: boolean;
  mayBeBlank: boolean;
  onChange: (words: string) => void;
}

/** Words in one language; blank ones are said to be missing at their place. */
export function WordsField({ label, lang, value, isLong, mayBeBlank, onChange }: WordsFieldProps) {
  const say = useWords(editorWords);
  return (
    <Field label={label} problem={value.trim() === '' && !mayBeBlank ? say('missing') : undefined}>
      {(control) =>
        isLong ? (
          <textarea
            {...control}
            lang={lang}
            rows={Math.max(2, Math.ceil(value.length / 48))}
            maxLength={2000}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <input
            {...control}
            type="text"
            lang={lang}
            autoComplete="off"
            maxLength={2000}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}
