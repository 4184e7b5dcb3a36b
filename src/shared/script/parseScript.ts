import { upToDate } from './format.ts';
import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';
import type { Script } from './script.ts';
import { script } from './script.ts';
import { scriptProblems } from './scriptProblems.ts';
import { shapeProblem } from './shapeProblem.ts';

export type ParsedScript = { ok: true; script: Script } | { ok: false; problems: ScriptProblem[] };

/** Reads what an author wrote: a script that holds together, or everything there is to mend. Never throws. */
export function parseScript(data: unknown): ParsedScript {
  const read = readShape(data);
  if (!read.ok) return read;
  const problems = unique(scriptProblems(read.script));
  return problems.length > 0 ? { ok: false, problems } : read;
}

function readShape(data: unknown): ParsedScript {
  try {
    const current = upToDate(data);
    if (!current.ok) return { ok: false, problems: [current.problem] };
    const parsed = script.safeParse(current.data);
    if (parsed.success) return { ok: true, script: parsed.data };
    return { ok: false, problems: unique(parsed.error.issues.map((issue) => shapeProblem(issue, current.data))) };
  } catch {
    // A value that throws when it is looked at, such as a getter, is no script either.
    return {
      ok: false,
      problems: [problemIn(undefined, 'not-a-script', 'Ce n’est pas un script.', 'This is not a script.')],
    };
  }
}

function unique(problems: readonly ScriptProblem[]): ScriptProblem[] {
  return [...new Map(problems.map((problem) => [problem.text.en, problem])).values()].slice(0, 100);
}
