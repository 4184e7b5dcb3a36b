import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import fieldStyles from '../../ui/Field.module.css';
import type { PendingAnswers } from './pendingAnswers.ts';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

interface YesNoProps {
  field: StepView['fields'][number];
  answers: PendingAnswers;
  /** 1 is yes, 2 is no. */
  hasDigits: boolean;
}

/** A question with two answers; pressing the given one again takes it back. */
export function YesNo({ field, answers, hasDigits }: YesNoProps) {
  const say = useWords(scriptWords);
  const { key, label, value, required } = field;
  const answer = (given: boolean) => {
    answers.put(key, value === given ? '' : given);
    answers.flush(key);
  };
  useKeys(
    'script',
    [true, false].map((given, place) => ({
      key: String(place + 1),
      label: `${label} : ${say(given ? 'yes' : 'no')}`,
      run: () => answer(given),
    })),
    { on: hasDigits },
  );
  return (
    <fieldset className={fieldStyles.field}>
      <legend className={fieldStyles.label}>{required ? `${label} (${say('required')})` : label}</legend>
      <div className={styles.yesno}>
        {[true, false].map((given, place) => (
          <Button
            key={String(given)}
            look={value === given ? 'primary' : 'plain'}
            aria-pressed={value === given}
            onClick={() => answer(given)}
            {...(hasDigits && { shortcut: String(place + 1) })}
          >
            {say(given ? 'yes' : 'no')}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
