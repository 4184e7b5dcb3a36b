import { sentences } from '../../../session/sentences.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './FormFoot.module.css';
import { formWords } from './formWords.ts';
import type { CustomerFormState } from './useCustomerForm.ts';

/** Save or give up; how it stands is said beside. */
export function FormFoot({ form, onCancel }: { form: CustomerFormState; onCancel: () => void }) {
  const say = useWords(formWords);
  const { isSaving, isLeaving, clashes } = form;
  const isStuck = (clashes?.length ?? 0) > 0;
  return (
    <div className={styles.foot}>
      <Button look="primary" type="submit" shortcut="Enter" disabled={isSaving || isStuck}>
        {say(isSaving ? 'saving' : 'save')}
      </Button>
      <Button shortcut="Escape" onClick={onCancel}>
        {say(isLeaving ? 'giveUp' : 'cancel')}
      </Button>
      <div className={styles.state} aria-live="polite">
        <Standing form={form} />
      </div>
    </div>
  );
}

function Standing({ form }: { form: CustomerFormState }) {
  const say = useWords(formWords);
  const refuse = useWords(sentences);
  const { problems, failure, clashes, isLeaving } = form;
  const wrong = Object.keys(problems).length;
  if (isLeaving) return <p className={styles.bad}>{say('leaving')}</p>;
  if (failure) {
    return (
      <p className={styles.bad}>
        <strong>{say('saveFailed')}</strong> {refuse(failure)} {say('kept')}
      </p>
    );
  }
  if (clashes?.length) return <p className={styles.bad}>{say('conflict.left', { count: clashes.length })}</p>;
  if (wrong > 0) return <p className={styles.bad}>{say('problemsHere', { count: wrong })}</p>;
  return null;
}
