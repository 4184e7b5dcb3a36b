import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import type { ErrorCode } from '../../../shared/lib/result.ts';
import type { UserView } from '../../../shared/link/people/people.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { sentences } from '../../session/sentences.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { BelongingFields } from './BelongingFields.tsx';
import { belongingOf, belongingProblems, draftOf } from './belonging.ts';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';

/** Role, groups, and whether they may sign in at all. */
export function UserForm({ user, onChanged }: { user: UserView; onChanged: () => Promise<void> }) {
  const say = useWords(peopleWords);
  const refuse = useWords(sentences);
  const api = useApi();
  const [draft, setDraft] = useState(draftOf(user));
  const [isActive, setActive] = useState(user.isActive);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [isSaved, setSaved] = useState(false);
  const touch = (change: () => void) => {
    setSaved(false);
    setFailure(null);
    change();
  };
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (Object.keys(belongingProblems(draft)).length > 0) return;
    const saved = await api.ask('people.change', { id: user.id, ...belongingOf(draft), isActive });
    setFailure(saved.ok ? null : saved.code);
    setSaved(saved.ok);
    if (saved.ok) await onChanged();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      <BelongingFields draft={draft} set={(part) => touch(() => setDraft((before) => ({ ...before, ...part })))} />
      <label className={styles.check}>
        <input type="checkbox" checked={isActive} onChange={({ target }) => touch(() => setActive(target.checked))} />
        {say('isActive')}
      </label>
      <div className={styles.foot}>
        <Button look="primary" type="submit" shortcut="Enter">
          {say('save')}
        </Button>
        <p aria-live="polite" className={failure ? styles.bad : styles.good}>
          {failure ? refuse(failure) : isSaved && say('saved')}
        </p>
      </div>
    </form>
  );
}
