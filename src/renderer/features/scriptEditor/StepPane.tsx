import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { Step } from '../../../shared/script/step.ts';
import type { StepType } from '../../../shared/scriptEdit/stepEdits.ts';
import { changeStep, changeType, duplicateStep, moveStep, removeStep } from '../../../shared/scriptEdit/stepEdits.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { AddStep } from './AddStep.tsx';
import { BranchEditor } from './BranchEditor.tsx';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { Pick } from './Pick.tsx';
import { SpokenStep } from './SpokenStep.tsx';
import { stepName } from './stepName.ts';
import { useFocusOnLoss } from './useFocusOnLoss.ts';

const types: readonly StepType[] = ['say', 'ask', 'choose', 'check', 'branch', 'act', 'end'];

/** One step, with everything that can be said about it. */
export function StepPane({ step }: { step: Step }) {
  const say = useWords(editorWords);
  const { script, language, change } = useEditor();
  const form = useFocusOnLoss<HTMLDivElement>();
  const put = (changed: Step, about: string) => change(changeStep(script, changed), `${step.id} ${about}`);
  return (
    <Card title={`${say('step')} ${stepName(script, step.id, language)}`} aside={<StepButtons id={step.id} />}>
      <div ref={form} className={styles.form}>
        <div className={styles.row}>
          <Pick
            label={say('type')}
            hint={say(`hint.${step.type}`)}
            value={step.type}
            options={types.map((value) => ({ value, label: say(`type.${value}`) }))}
            onChange={(type) => change(changeType(script, step.id, type))}
          />
          {step.type !== 'branch' && (
            <Pick
              label={say('phase')}
              value={step.phase}
              options={script.phases.map(({ id, title }) => ({ value: id, label: title[language] || say('untitled') }))}
              onChange={(phase) => put({ ...step, phase }, 'phase')}
            />
          )}
        </div>
        {step.type === 'branch' ? (
          <BranchEditor step={step} onChange={(changed) => put(changed, 'branch')} />
        ) : (
          <SpokenStep step={step} onChange={put} />
        )}
        <AddStep after={step.id} />
      </div>
    </Card>
  );
}

function StepButtons({ id }: { id: string }) {
  const say = useWords(editorWords);
  const { script, change, show } = useEditor();
  const remove = () => {
    const at = script.steps.findIndex((step) => step.id === id);
    const after = removeStep(script, id);
    change(after);
    show(after.steps[Math.max(0, at - 1)]?.id ?? null);
  };
  const duplicate = () => {
    const copied = duplicateStep(script, id);
    change(copied.script);
    show(copied.id);
  };
  return (
    <div className={styles.itemButtons}>
      <Button size="small" look="quiet" onClick={() => change(moveStep(script, id, -1))}>
        <IconArrowUp size={15} aria-hidden="true" /> {say('up')}
      </Button>
      <Button size="small" look="quiet" onClick={() => change(moveStep(script, id, 1))}>
        <IconArrowDown size={15} aria-hidden="true" /> {say('down')}
      </Button>
      <Button size="small" look="quiet" onClick={duplicate}>
        <IconCopy size={15} aria-hidden="true" /> {say('duplicate')}
      </Button>
      <Button size="small" look="quiet" onClick={remove} disabled={script.steps.length < 2}>
        <IconTrash size={15} aria-hidden="true" /> {say('remove')}
      </Button>
    </div>
  );
}
