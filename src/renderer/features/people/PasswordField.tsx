import { useWords } from '../../session/words/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { peopleWords } from './peopleWords.ts';

interface PasswordFieldProps {
  label: 'password' | 'newPassword' | 'currentPassword';
  value: string;
  onChange: (value: string) => void;
  isShort?: boolean;
}

export function PasswordField({ label, value, onChange, isShort = false }: PasswordFieldProps) {
  const say = useWords(peopleWords);
  const hint = label === 'password' ? say('passwordHint') : undefined;
  return (
    <Field label={say(label)} hint={hint} problem={isShort ? say('short') : undefined}>
      {(control) => (
        <input
          {...control}
          type="password"
          autoComplete={label === 'currentPassword' ? 'current-password' : 'new-password'}
          maxLength={256}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
