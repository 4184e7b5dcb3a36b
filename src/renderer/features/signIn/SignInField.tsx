import type { InputHTMLAttributes, ReactNode } from 'react';
import { useWords } from '../../session/words/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { signInWords } from './signInWords.ts';
import type { DraftField, SignInForm } from './useSignInForm.ts';

interface SignInFieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode'> {
  form: SignInForm;
  name: DraftField;
  hint?: ReactNode;
  /** Where typing begins when this opens beside something else. */
  isFirst?: boolean;
}

/** One thing that is typed to sign in. */
export function SignInField({ form, name, hint, isFirst = false, ...rest }: SignInFieldProps) {
  const say = useWords(signInWords);
  const problem = form.problems[name];
  return (
    <Field label={say(name)} hint={hint} problem={problem && say(problem)}>
      {(control) => (
        <input
          {...rest}
          {...control}
          data-first={isFirst || undefined}
          type={name === 'password' ? 'password' : 'text'}
          spellCheck={false}
          autoCapitalize="none"
          maxLength={256}
          value={form.draft[name]}
          onChange={({ target }) => form.set({ [name]: target.value })}
        />
      )}
    </Field>
  );
}
