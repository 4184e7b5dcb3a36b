import type { ScriptProblem } from '../script/problem.ts';
import { problemIn } from '../script/problem.ts';
import type { Script } from '../script/script.ts';
import { scriptProblems } from '../script/scriptProblems.ts';
import { shapeProblems } from './shapeProblems.ts';

/** What a script may name that is elsewhere. */
export interface Beside {
  scripts: readonly string[];
  dispositions: readonly string[];
}

/** All there is to mend in a draft: in its shape, in its ways, and in what it names. What is said twice is said once. */
export function draftProblems(script: Script, beside: Beside): ScriptProblem[] {
  const shape = shapeProblems(script);
  const ways = shape.length > 0 ? waysOf(script) : scriptProblems(script);
  const problems = [...shape, ...ways, ...namesElsewhere(script, beside)];
  return [...new Map(problems.map((problem) => [problem.text.en, problem])).values()];
}

/** A draft may be half written: what is blank, and what cannot be looked at yet, is told by its shape. */
function waysOf(script: Script): ScriptProblem[] {
  try {
    return scriptProblems(script).filter(({ text }) => !text.en.includes('“”'));
  } catch {
    return [];
  }
}

function namesElsewhere(script: Script, { scripts, dispositions }: Beside): ScriptProblem[] {
  return script.steps.flatMap((step) => {
    if (step.type === 'act' && step.script && !scripts.includes(step.script))
      return problemIn(
        step.id,
        'unknown-script',
        `le script « ${step.script} » n’existe pas.`,
        `there is no script “${step.script}”.`,
      );
    if (step.type === 'end' && step.disposition && !dispositions.includes(step.disposition))
      return problemIn(
        step.id,
        'unknown-disposition',
        `la qualification « ${step.disposition} » n’existe pas pour ce genre d’appel.`,
        `there is no disposition “${step.disposition}” for this kind of call.`,
      );
    return [];
  });
}
