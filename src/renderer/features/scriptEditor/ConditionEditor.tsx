import { IconTrash } from '@tabler/icons-react';
import type { Answer } from '../../../shared/script/answer.ts';
import type { Condition } from '../../../shared/script/condition.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import type { NamedAnswer } from './answersIn.ts';
import { answersIn } from './answersIn.ts';
import type { Comparison } from './conditionKind.ts';
import { compared, comparisonOf, comparisonsFor } from './conditionKind.ts';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { Pick } from './Pick.tsx';

interface ConditionEditorProps {
  label: string;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove?: () => void;
}

/** Which answer, how compared, with what: each by pointing. */
export function ConditionEditor({ label, condition, onChange, onRemove }: ConditionEditorProps) {
  const say = useWords(editorWords);
  const { script, language } = useEditor();
  const answers = answersIn(script, language);
  const answer = answers.find(({ key }) => key === condition.answer);
  const how = comparisonOf(condition);
  const choices = [{ value: '', label: say('choose') }, ...answers.map(({ key, label }) => ({ value: key, label }))];
  return (
    <fieldset className={styles.condition}>
      <legend className={styles.itemName}>{label}</legend>
      <Pick
        label={say('answer')}
        value={answer ? condition.answer : ''}
        options={choices}
        problem={answer ? undefined : say('missing')}
        onChange={(key) => onChange({ answer: key })}
      />
      <Pick<Comparison>
        label={say('comparison')}
        value={how}
        options={comparisonsFor(answer?.values).map((value) => ({ value, label: say(`compare.${value}`) }))}
        onChange={(next) => onChange(compared(condition, next))}
      />
      {how !== 'given' && how !== 'notGiven' && (
        <ValueEditor condition={condition} how={how} values={answer?.values ?? 'text'} onChange={onChange} />
      )}
      {onRemove && (
        <Button size="small" look="quiet" title={say('remove')} onClick={onRemove}>
          <IconTrash size={15} aria-hidden="true" />
          <Unseen>{say('removeIt', { what: label })}</Unseen>
        </Button>
      )}
    </fieldset>
  );
}

interface ValueEditorProps {
  condition: Condition;
  how: 'is' | 'atLeast' | 'atMost';
  values: NamedAnswer['values'];
  onChange: (condition: Condition) => void;
}

function ValueEditor({ condition, how, values, onChange }: ValueEditorProps) {
  const say = useWords(editorWords);
  const { answer } = condition;
  if (how !== 'is' || values === 'number')
    return (
      <Field label={say('value')}>
        {(control) => (
          <input
            {...control}
            type="number"
            value={Number(condition[how] ?? 0)}
            onChange={({ target }) => onChange({ answer, [how]: Number(target.value) })}
          />
        )}
      </Field>
    );
  if (values === 'text') {
    const written = typeof condition.is === 'string' ? condition.is : '';
    return (
      <Field label={say('value')} problem={written === '' ? say('missing') : undefined}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={written}
            onChange={({ target }) => onChange({ answer, is: target.value })}
          />
        )}
      </Field>
    );
  }
  const options = values === 'yesno' ? yesNo(say) : values;
  return <OneOf options={options} condition={condition} isYesNo={values === 'yesno'} onChange={onChange} />;
}

type Say = ReturnType<typeof useWords<keyof typeof editorWords.byLanguage.fr>>;
const yesNo = (say: Say) => [
  { key: 'true', label: say('yes') },
  { key: 'false', label: say('no') },
];

interface OneOfProps {
  options: readonly { key: string; label: string }[];
  condition: Condition;
  isYesNo: boolean;
  onChange: (condition: Condition) => void;
}

/** One value of a list, or several of which one must hold. */
function OneOf({ options, condition: { answer, is }, isYesNo, onChange }: OneOfProps) {
  const say = useWords(editorWords);
  const expected = new Set((is === undefined ? [] : Array.isArray(is) ? is : [is]).map(String));
  const meant = (key: string): Answer => (isYesNo ? key === 'true' : key);
  const toggle = (key: string, on: boolean) => {
    const next = options.filter((one) => (one.key === key ? on : expected.has(one.key))).map((one) => meant(one.key));
    const [only] = next;
    onChange(only === undefined ? { answer } : { answer, is: next.length === 1 ? only : next });
  };
  return (
    <fieldset className={styles.values}>
      <legend className={styles.itemName}>{say('value')}</legend>
      {options.map(({ key, label }) => (
        <label key={key} className={styles.check}>
          <input type="checkbox" checked={expected.has(key)} onChange={({ target }) => toggle(key, target.checked)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
