import { memo } from 'react';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Editor.module.css';
import type { Editor } from './EditorContext.ts';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import pages from './Pages.module.css';
import { problemWords } from './problemWords.ts';
import { stepName } from './stepName.ts';

type ProblemsProps = Pick<Editor, 'script' | 'problems' | 'language' | 'show'>;

/** All there is to mend, each the way to its step. */
export function ProblemList() {
  const { checked, problems, language, show } = useEditor();
  return <Problems script={checked} {...{ problems, language, show }} />;
}

const Problems = memo(function Problems({ script, problems, language, show }: ProblemsProps) {
  const say = useWords(editorWords);
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
});
