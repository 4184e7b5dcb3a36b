import type { Condition } from '../../../shared/script/condition.ts';
import type { BranchStep } from '../../../shared/script/step.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { Listed } from './Listed.tsx';
import { WaySelect } from './WaySelect.tsx';

type Case = BranchStep['cases'][number];
const conditionsOf = ({ when }: Case): Condition[] => (Array.isArray(when) ? when : [when]);
const withConditions = (one: Case, [first, ...more]: Condition[]): Case =>
  first ? { ...one, when: more.length > 0 ? [first, ...more] : first } : one;

interface BranchEditorProps {
  step: BranchStep;
  onChange: (step: BranchStep) => void;
}

/** Which way is taken for which answers. */
export function BranchEditor({ step, onChange }: BranchEditorProps) {
  const say = useWords(editorWords);
  return (
    <>
      <Listed
        title={say('cases')}
        items={step.cases}
        onChange={(cases) => onChange({ ...step, cases })}
        keyOf={(_, index) => String(index)}
        nameOf={(index) => say('case', { n: index + 1 })}
        least={1}
        add={{ label: say('addCase'), make: () => ({ when: { answer: '' }, to: '' }), most: 20 }}
      >
        {(one, change) => (
          <div className={styles.parts}>
            {conditionsOf(one).map((condition, index, all) => (
              <ConditionEditor
                // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name of their own
                key={index}
                label={say('condition', { n: index + 1 })}
                condition={condition}
                onChange={(changed) =>
                  change(
                    withConditions(
                      one,
                      all.map((other, i) => (i === index ? changed : other)),
                    ),
                  )
                }
                {...(all.length > 1 && {
                  onRemove: () =>
                    change(
                      withConditions(
                        one,
                        all.filter((_, i) => i !== index),
                      ),
                    ),
                })}
              />
            ))}
            <div className={styles.buttons}>
              <Button size="small" onClick={() => change(withConditions(one, [...conditionsOf(one), { answer: '' }]))}>
                {say('addCondition')}
              </Button>
            </div>
            <WaySelect
              label={say('to')}
              isRequired
              value={one.to}
              onChange={(to) => change({ ...one, to: to ?? '' })}
            />
          </div>
        )}
      </Listed>
      <WaySelect
        label={say('otherwise')}
        isRequired
        value={step.otherwise}
        onChange={(otherwise) => onChange({ ...step, otherwise: otherwise ?? '' })}
      />
    </>
  );
}
