import { useCallback } from 'react';
import type { ScriptProblem } from '../../../shared/script/problem.ts';
import { useWords } from '../../session/words/useWords.ts';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { MendList } from './MendList.tsx';
import { problemWords } from './problemWords.ts';
import { stepName } from './stepName.ts';

/** All there is to mend in a script, each the way to its step. */
export function ProblemList() {
  const say = useWords(editorWords);
  const { checked, problems, language, show } = useEditor();
  const whole = say('whole');
  const nameOf = useCallback(
    (step: string | undefined) => (step ? stepName(checked, step, language) : whole),
    [checked, language, whole],
  );
  const wordsOf = useCallback(
    (problem: ScriptProblem) => problemWords(problem, checked, language),
    [checked, language],
  );
  return <MendList {...{ problems, nameOf, wordsOf, show }} />;
}
