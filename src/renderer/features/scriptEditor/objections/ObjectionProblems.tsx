import type { Language } from '../../../../shared/lib/text.ts';
import type { Objection } from '../../../../shared/script/objection.ts';
import type { ScriptProblem } from '../../../../shared/script/problem.ts';
import { useSpoken } from '../../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import { MendHere, MendList } from '../MendList.tsx';
import { sayProblem } from '../problemWords.ts';
import { objectionPlace } from './objectionPlace.ts';
import { objectionWords } from './objectionWords.ts';

interface ObjectionProblemsProps {
  problems: readonly ScriptProblem[];
  objections: readonly Objection[];
  show: (key: string | null) => void;
}

const saidIn = (language: Language) => (problem: ScriptProblem) =>
  sayProblem(problem, language, (name) => name, objectionPlace);

/** All there is to mend in the objections, each the way to its own. */
export function ObjectionProblems({ problems, objections, show }: ObjectionProblemsProps) {
  const sayAbout = useWords(objectionWords);
  const { language } = useSpoken();
  const labelOf = (key: string) => objections.find((one) => one.key === key)?.label[language] || sayAbout('untitled');
  const nameOf = (key: string | undefined) => (key ? labelOf(key) : undefined);
  return <MendList {...{ problems, nameOf, show }} wordsOf={saidIn(language)} />;
}

/** What is to mend in one of them. */
export function ProblemsOf({ problems }: { problems: readonly ScriptProblem[] }) {
  const { language } = useSpoken();
  return <MendHere problems={problems} wordsOf={saidIn(language)} />;
}
