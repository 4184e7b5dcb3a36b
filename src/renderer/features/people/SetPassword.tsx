import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import type { ErrorCode } from '../../../shared/lib/result.ts';
import type { UserView } from '../../../shared/link/people/people.ts';
import { newPassword } from '../../../shared/link/people/signIn.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { sentences } from '../../session/sentences.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { PasswordField } from './PasswordField.tsx';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';

/** For whoever forgot theirs. */
export function SetPassword({ user, onChanged }: { user: UserView; onChanged: () => Promise<void> }) {
  const say = useWords(peopleWords);
  const refuse = useWords(sentences);
  const api = useApi();
  const [password, setPassword] = useState('');
  const [isShort, setShort] = useState(false);
  const [outcome, setOutcome] = useState<ErrorCode | 'done' | null>(null);
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const isLong = newPassword.safeParse(password).success;
    setShort(!isLong);
    if (!isLong) return;
    const set = await api.ask('people.setPassword', { id: user.id, password });
    setOutcome(set.ok ? 'done' : set.code);
    if (!set.ok) return;
    setPassword('');
    await onChanged();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      <PasswordField label="password" value={password} onChange={setPassword} isShort={isShort} />
      <div className={styles.foot}>
        <Button type="submit">{say('reset')}</Button>
        <p aria-live="polite" className={outcome === 'done' ? styles.good : styles.bad}>
          {outcome === 'done' ? say('resetDone') : outcome && refuse(outcome)}
        </p>
      </div>
    </form>
  );
}
