import { useWords } from '../../session/words/useWords.ts';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { problemWords } from './problemWords.ts';

/** What is to mend in one step, or in the script as a whole. */
export function ProblemsHere({ step }: { step: string | null }) {
  const say = useWords(editorWords);
  const { checked, problems, language } = useEditor();
  const here = problems.filter((problem) => (problem.step ?? null) === step);
  if (here.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={say('problemsTitle')}>
      <ul>
        {here.map((problem) => (
          <li key={problem.text.en}>{problemWords(problem, checked, language)}</li>
        ))}
      </ul>
    </section>
  );
}
