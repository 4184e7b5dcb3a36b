import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { Outline } from './Outline.tsx';
import { ProblemsHere } from './ProblemsHere.tsx';
import { StepPane } from './StepPane.tsx';
import { writesScript } from './useUndoKeys.ts';
import { WholePane } from './WholePane.tsx';

/** The conversation on one side, and what is shown of it on the other. */
export function WritePage() {
  const { script, shown } = useEditor();
  const step = script.steps.find(({ id }) => id === shown);
  return (
    <div className={styles.columns} {...{ [writesScript]: true }}>
      <div className={styles.beside}>
        <Outline />
        <ProblemsHere step={step?.id ?? null} />
      </div>
      <div className={styles.pane}>{step ? <StepPane key={step.id} step={step} /> : <WholePane />}</div>
    </div>
  );
}
