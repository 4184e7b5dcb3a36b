import { useWords } from '../../session/words/useWords.ts';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import pages from './Pages.module.css';
import { problemWords } from './problemWords.ts';
import { stepName } from './stepName.ts';

/** All there is to mend, each the way to its step. */
export function ProblemList() {
  const say = useWords(editorWords);
  const { script, problems, language, show } = useEditor();
  if (problems.length === 0)
    return (
      <p className={pages.good} role="status">
        {say('noProblems')}
      </p>
    );
  return (
    <details className={styles.problems}>
      <summary>
        <span role="status">{say('problems', { count: problems.length })}</span>
      </summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem.text.en}>
            <button type="button" className={styles.link} onClick={() => show(problem.step ?? null)}>
              {problem.step ? stepName(script, problem.step, language) : say('whole')}
            </button>{' '}
            {problemWords(problem, script, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
