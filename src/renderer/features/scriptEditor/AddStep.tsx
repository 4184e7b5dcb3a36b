import type { StepType } from '../../../shared/scriptEdit/stepEdits.ts';
import { addStep } from '../../../shared/scriptEdit/stepEdits.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';

const types: readonly StepType[] = ['say', 'ask', 'choose', 'check', 'branch', 'act', 'end'];

/** A new step behind this one, by its kind. */
export function AddStep({ after }: { after: string }) {
  const say = useWords(editorWords);
  const { script, change, show } = useEditor();
  const add = (type: StepType) => {
    const added = addStep(script, type, after);
    change(added.script);
    show(added.id);
  };
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{say('addAfter')}</legend>
      <div className={styles.buttons}>
        {types.map((type) => (
          <Button key={type} size="small" title={say(`hint.${type}`)} onClick={() => add(type)}>
            {say(`type.${type}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
