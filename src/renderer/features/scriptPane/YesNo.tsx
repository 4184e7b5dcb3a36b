import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import fieldStyles from '../../ui/Field.module.css';
import type { PendingAnswers } from './pendingAnswers.ts';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

/** A question with two answers; pressing the given one again takes it back. */
export function YesNo({ field, answers }: { field: StepView['fields'][number]; answers: PendingAnswers }) {
  const say = useWords(scriptWords);
  const { key, label, value, required } = field;
  const answer = (given: boolean) => {
    answers.put(key, value === given ? '' : given);
    answers.flush(key);
  };
  return (
    <fieldset className={fieldStyles.field}>
      <legend className={fieldStyles.label}>{required ? `${label} (${say('required')})` : label}</legend>
      <div className={styles.yesno}>
        {[true, false].map((given) => (
          <Button
            key={String(given)}
            look={value === given ? 'primary' : 'plain'}
            aria-pressed={value === given}
            onClick={() => answer(given)}
          >
            {say(given ? 'yes' : 'no')}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
