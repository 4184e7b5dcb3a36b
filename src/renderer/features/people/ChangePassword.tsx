import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import type { ErrorCode } from '../../../shared/lib/result.ts';
import { newPassword } from '../../../shared/link/people/signIn.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { sentences } from '../../session/sentences.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { PasswordField } from './PasswordField.tsx';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';

/** One's own password; the old one is asked for. */
export function ChangePassword() {
  const say = useWords(peopleWords);
  const refuse = useWords(sentences);
  const api = useApi();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isShort, setShort] = useState(false);
  const [outcome, setOutcome] = useState<ErrorCode | 'done' | null>(null);
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const isLong = newPassword.safeParse(next).success;
    setShort(!isLong);
    if (!isLong || current === '') return;
    const changed = await api.ask('people.changePassword', { current, next });
    setOutcome(changed.ok ? 'done' : changed.code);
    setCurrent('');
    if (changed.ok) setNext('');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      <PasswordField label="currentPassword" value={current} onChange={setCurrent} />
      <PasswordField label="newPassword" value={next} onChange={setNext} isShort={isShort} />
      <div className={styles.foot}>
        <Button look="primary" type="submit" shortcut="Enter">
          {say('changePassword')}
        </Button>
        <p aria-live="polite" className={outcome === 'done' ? styles.good : styles.bad}>
          {outcome === 'done' ? say('changed') : outcome && refuse(outcome)}
        </p>
      </div>
    </form>
  );
}
