import type { Language } from '../../../../shared/lib/text.ts';
import type { Objection } from '../../../../shared/script/objection.ts';
import type { ScriptProblem } from '../../../../shared/script/problem.ts';
import { useSpoken } from '../../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import styles from '../Editor.module.css';
import { editorWords } from '../editorWords.ts';
import pages from '../Pages.module.css';
import { sayProblem } from '../problemWords.ts';
import { objectionPlace } from './objectionPlace.ts';
import { objectionWords } from './objectionWords.ts';

interface ObjectionProblemsProps {
  problems: readonly ScriptProblem[];
  objections: readonly Objection[];
  show: (key: string) => void;
}

const sayOf = (problem: ScriptProblem, language: Language): string =>
  sayProblem(problem, language, (name) => name, objectionPlace);

/** All there is to mend, each the way to its objection. */
export function ObjectionProblems({ problems, objections, show }: ObjectionProblemsProps) {
  const say = useWords(editorWords);
  const sayAbout = useWords(objectionWords);
  const { language } = useSpoken();
  const labelOf = (key: string) => objections.find((one) => one.key === key)?.label[language] || sayAbout('untitled');
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
          <li key={`${problem.step} ${problem.text.en}`}>
            {problem.step && (
              <button type="button" className={styles.link} onClick={() => show(problem.step ?? '')}>
                {labelOf(problem.step)}
              </button>
            )}{' '}
            {sayOf(problem, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is to mend in one of them. */
export function ProblemsOf({ problems }: { problems: readonly ScriptProblem[] }) {
  const say = useWords(editorWords);
  const { language } = useSpoken();
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={say('problemsTitle')}>
      <ul>
        {problems.map((problem) => (
          <li key={problem.text.en}>{sayOf(problem, language)}</li>
        ))}
      </ul>
    </section>
  );
}
