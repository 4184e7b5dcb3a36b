import { useEditor } from './EditorContext.ts';
import { MendHere } from './MendList.tsx';
import { problemWords } from './problemWords.ts';

/** What is to mend in one step, or in the script as a whole. */
export function ProblemsHere({ step }: { step: string | null }) {
  const { checked, problems, language } = useEditor();
  const here = problems.filter((problem) => (problem.step ?? null) === step);
  return <MendHere problems={here} wordsOf={(problem) => problemWords(problem, checked, language)} />;
}
