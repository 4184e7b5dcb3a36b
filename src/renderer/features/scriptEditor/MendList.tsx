import { memo } from 'react';
import type { ScriptProblem } from '../../../shared/script/problem.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import pages from './Pages.module.css';

interface MendListProps {
  problems: readonly ScriptProblem[];
  /** What the place is called that has to be mended: a step, an objection; undefined: no place of its own. */
  nameOf: (step: string | undefined) => string | undefined;
  wordsOf: (problem: ScriptProblem) => string;
  show: (step: string | null) => void;
}

/** All there is to mend, each the way to its place. Whoever types elsewhere does not draw it: its functions stay the same as long as they say the same. */
export const MendList = memo(function MendList({ problems, nameOf, wordsOf, show }: MendListProps) {
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
        {problems.map((problem) => {
          const { step, text } = problem;
          const name = nameOf(step);
          return (
            <li key={`${step} ${text.en}`}>
              {name !== undefined && (
                <button type="button" className={styles.link} onClick={() => show(step ?? null)}>
                  {name}
                </button>
              )}{' '}
              {wordsOf(problem)}
            </li>
          );
        })}
      </ul>
    </details>
  );
});

/** What is to mend in one place. */
export function MendHere({ problems, wordsOf }: Pick<MendListProps, 'problems' | 'wordsOf'>) {
  const say = useWords(editorWords);
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={say('problemsTitle')}>
      <ul>
        {problems.map((problem) => (
          <li key={problem.text.en}>{wordsOf(problem)}</li>
        ))}
      </ul>
    </section>
  );
}
