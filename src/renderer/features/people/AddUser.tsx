import type { SyntheticEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../../shared/lib/result.ts';
import { newPassword, userName } from '../../../shared/link/people/signIn.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { sentences } from '../../session/sentences.ts';
import { useOneByOne } from '../../session/useOneByOne.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { BelongingFields } from './BelongingFields.tsx';
import type { BelongingDraft } from './belonging.ts';
import { belongingOf, belongingProblems } from './belonging.ts';
import { PasswordField } from './PasswordField.tsx';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';

interface AddUserProps {
  onAdded: (name: string) => void;
  onCancel: () => void;
}

/** Somebody new: a name, a first password, what they may do. */
export function AddUser({ onAdded, onCancel }: AddUserProps) {
  const say = useWords(peopleWords);
  const refuse = useWords(sentences);
  const api = useApi();
  const oneByOne = useOneByOne();
  const frame = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [draft, setDraft] = useState<BelongingDraft>({ role: 'agent', teams: '', campaigns: '' });
  const [wasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const isNamed = userName.safeParse(name).success;
  const isLong = newPassword.safeParse(password).success;
  useEffect(() => frame.current?.querySelector('input')?.focus(), []);
  useKeys('desk', [{ key: 'Escape', inText: true, run: onCancel }]);
  const add = async () => {
    const added = await api.ask('people.add', { name, password, ...belongingOf(draft) });
    if (added.ok) onAdded(name.trim());
    else setFailure(added.code);
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNamed && isLong && Object.keys(belongingProblems(draft)).length === 0) oneByOne(add);
  };
  return (
    <Card title={say('add')}>
      <form ref={frame} className={styles.form} onSubmit={onSubmit} noValidate>
        <Field label={say('name')} problem={wasTried && !isNamed ? say('nameMissing') : undefined}>
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="off"
              maxLength={64}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <PasswordField label="password" value={password} onChange={setPassword} isShort={wasTried && !isLong} />
        <BelongingFields draft={draft} set={(part) => setDraft((before) => ({ ...before, ...part }))} />
        {failure && (
          <p className={styles.failure} role="alert">
            {refuse(failure)}
          </p>
        )}
        <div className={styles.foot}>
          <Button look="primary" type="submit" shortcut="Enter">
            {say('addShort')}
          </Button>
          <Button shortcut="Escape" onClick={onCancel}>
            {say('cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
