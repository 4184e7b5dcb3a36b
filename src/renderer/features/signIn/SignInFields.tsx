import type { ReactNode, SyntheticEvent } from 'react';
import { useEffect, useRef } from 'react';
import { sentences } from '../../session/sentences.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SignIn.module.css';
import { SignInField } from './SignInField.tsx';
import { signInWords } from './signInWords.ts';
import { useSignInForm } from './useSignInForm.ts';

interface SignInFieldsProps {
  /** The centre that was joined before; null asks for one. */
  address: string | null;
  name?: string;
  onDone?: () => void;
  /** What else may be done, beside the button. */
  children?: ReactNode;
}

/** Name, password, and at a new centre its address; what was wrong is said in words, and only the password is typed anew. */
export function SignInFields({ address, name = '', onDone = () => {}, children }: SignInFieldsProps) {
  const say = useWords(signInWords);
  const refuse = useWords(sentences);
  const frame = useRef<HTMLFormElement>(null);
  const form = useSignInForm({ address, name });
  const { failure, isGoing, needsSetUp } = form;
  // Also when the centre asks for more, or refused: once that is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the moments at which there is something new to type.
  useEffect(() => focusNext(frame.current), [needsSetUp, failure]);
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (await form.submit()) return onDone();
    requestAnimationFrame(() => focusNext(frame.current));
  };
  const why = failure && (failure.code === 'not-now' ? say('calls') : refuse(failure.code));
  return (
    <form ref={frame} className={styles.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      {address === null && <SignInField form={form} name="address" hint={say('addressHint')} inputMode="url" />}
      {needsSetUp && (
        <>
          <p className={styles.mind} role="status">
            {say('setUpHint')}
          </p>
          <SignInField form={form} name="setUpCode" autoComplete="off" />
        </>
      )}
      <SignInField form={form} name="name" autoComplete="username" isFirst={name === ''} />
      <SignInField
        form={form}
        name="password"
        autoComplete={needsSetUp ? 'new-password' : 'current-password'}
        isFirst={name !== ''}
      />
      {failure && (
        <p className={styles.failure} role="alert">
          {failure.seconds === null ? why : say('tooManyIn', { seconds: failure.seconds })}
        </p>
      )}
      <div className={styles.foot}>
        <Button look="primary" type="submit" shortcut="Enter" disabled={isGoing}>
          {say(isGoing ? 'going' : address === null ? 'join' : 'again')}
        </Button>
        {children}
      </div>
    </form>
  );
}

/** To what is wrong, else to what is empty. */
function focusNext(form: HTMLFormElement | null): void {
  const inputs = [...(form?.querySelectorAll('input') ?? [])];
  (inputs.find((input) => input.ariaInvalid) ?? inputs.find(({ value }) => value === ''))?.focus();
}
