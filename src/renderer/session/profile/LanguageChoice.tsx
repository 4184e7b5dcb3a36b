import type { Language } from '../../../shared/lib/text.ts';
import { languages } from '../../../shared/lib/text.ts';
import { Segments } from '../../ui/Segments.tsx';
import { useWords } from '../words/useWords.ts';
import { profileWords } from './profileWords.ts';

interface LanguageChoiceProps {
  label: string;
  value: Language;
  onChange: (language: Language) => void;
}

/** Each language by its own name. */
export function LanguageChoice({ label, value, onChange }: LanguageChoiceProps) {
  const say = useWords(profileWords);
  const options = languages.map((language) => ({ value: language, label: say(language) }));
  return <Segments label={label} options={options} value={value} onChange={onChange} />;
}
