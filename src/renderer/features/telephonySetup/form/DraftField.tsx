import type { InputHTMLAttributes, ReactNode } from 'react';
import { useWords } from '../../../session/words/useWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { problemsOf } from '../createTelephonySetup.ts';
import { useSetup, useSetupStore } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import type { Draft } from './draft.ts';

interface DraftFieldProps
  extends Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'autoComplete' | 'placeholder'> {
  name: 'host' | 'port' | 'user' | 'secret' | 'app' | 'context' | 'publicUrl';
  /** Where the plain name of the field is not enough. */
  label?: string;
  hint?: ReactNode;
  type?: 'text' | 'password';
}

/** One thing that is typed, with what is wrong with it once somebody wanted to go on. */
export function DraftField({ name, label, hint, type = 'text', ...rest }: DraftFieldProps) {
  const say = useWords(setupWords);
  const store = useSetupStore();
  const value = useSetup(({ draft }) => draft[name]);
  const problem = useSetup((state) => (state.isChecked ? problemsOf(state)[name] : undefined));
  const set = (text: string) => store.set({ [name]: text } satisfies Partial<Draft>);
  return (
    <Field label={label ?? say(name)} hint={hint} problem={problem && say(problem)}>
      {(control) => (
        <input
          {...rest}
          {...control}
          type={type}
          spellCheck={false}
          maxLength={256}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
}
