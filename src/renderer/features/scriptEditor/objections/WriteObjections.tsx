import type { EditorLibrary } from '../../../../shared/api/scriptEditor.ts';
import type { Objection } from '../../../../shared/script/objection.ts';
import type { ScriptProblem } from '../../../../shared/script/problem.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Blank } from '../../../ui/Blank.tsx';
import styles from '../Editor.module.css';
import { writesScript } from '../useUndoKeys.ts';
import { newObjection } from './newObjection.ts';
import { ObjectionList } from './ObjectionList.tsx';
import { ObjectionPane } from './ObjectionPane.tsx';
import { ProblemsOf } from './ObjectionProblems.tsx';
import { objectionWords } from './objectionWords.ts';

interface WriteObjectionsProps {
  objections: readonly Objection[];
  /** What agents have now: these are retired, never removed. */
  published: readonly Objection[];
  problems: readonly ScriptProblem[];
  library: EditorLibrary;
  shown: string | null;
  show: (key: string | null) => void;
  /** `what`: typing on about the same thing is one step to undo. */
  put: (objections: Objection[], what?: string) => void;
}

/** The list on one side, and one of them on the other. */
export function WriteObjections({ objections, published, library, problems, shown, show, put }: WriteObjectionsProps) {
  const say = useWords(objectionWords);
  const objection = objections.find(({ key }) => key === shown);
  const add = (like?: Objection) => {
    const added = newObjection(like);
    put([...objections, added]);
    show(added.key);
  };
  const remove = (key: string) => {
    const at = objections.findIndex((one) => one.key === key);
    const rest = objections.filter((one) => one.key !== key);
    put(rest);
    show(rest[Math.max(0, at - 1)]?.key ?? null);
  };
  return (
    <div className={styles.columns} {...{ [writesScript]: true }}>
      <div className={styles.beside}>
        <ObjectionList {...{ objections, problems, shown, show }} onAdd={() => add()} />
        <ProblemsOf problems={problems.filter(({ step }) => step === shown)} />
      </div>
      <div className={styles.pane}>
        {objection ? (
          <ObjectionPane
            key={objection.key}
            objection={objection}
            scripts={library.scripts}
            isPublished={published.some(({ key }) => key === objection.key)}
            onChange={(changed, what) =>
              put(
                objections.map((one) => (one.key === changed.key ? changed : one)),
                `${changed.key} ${what}`,
              )
            }
            onDuplicate={() => add(objection)}
            onRemove={() => remove(objection.key)}
          />
        ) : (
          <Blank title={say(objections.length === 0 ? 'noneYet' : 'pick')} />
        )}
      </div>
    </div>
  );
}
