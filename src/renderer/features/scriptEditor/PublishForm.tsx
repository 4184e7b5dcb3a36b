import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Result } from '../../../shared/lib/result.ts';
import { sentences } from '../../session/sentences.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import pages from './Pages.module.css';
import type { Drafting } from './useDraft.ts';

/** `basedOn`: what it takes the place of. No version: it is published once the centre is back. */
export type Publish = (basedOn: number | null, note: string) => Promise<Result<{ version: number | null }>>;

interface PublishFormProps {
  drafting: Drafting;
  /** How much is to be mended before. */
  problems: number;
  publish: Publish;
  /** The version that agents use now: it is told what this one takes the place of. */
  over: number | null;
  onClose: () => void;
  onDone: (version: number | null) => Promise<void>;
  /** Somebody else published meanwhile. */
  onOvertaken: () => Promise<void>;
}

/** A sentence about what changes, and the draft is what agents use. */
export function PublishForm({ drafting, problems, publish, over, onClose, onDone, onOvertaken }: PublishFormProps) {
  const say = useWords(editorWords);
  const refuse = useWords(sentences);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    await drafting.flush();
    const answer = await publish(over, note);
    setIsBusy(false);
    if (answer.ok) return onDone(answer.value.version);
    setFailure(answer.code === 'conflict' ? say('overtakenNow') : refuse(answer.code));
    if (answer.code === 'conflict') await onOvertaken();
  };
  return (
    <form className={pages.publish} onSubmit={(event) => void send(event)}>
      <Field label={say('publishNote')} hint={say('publishHint')}>
        {(control) => (
          <input
            {...control}
            // biome-ignore lint/a11y/noAutofocus: the form was asked for a moment ago
            autoFocus
            value={note}
            maxLength={500}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      {problems > 0 && <p className={styles.bad}>{say('problemsFirst', { count: problems })}</p>}
      {failure && (
        <p className={styles.bad} role="alert">
          {say('notPublished')} {failure}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="primary" type="submit" disabled={isBusy || problems > 0}>
          {say('publish')}
        </Button>
        <Button onClick={onClose}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
