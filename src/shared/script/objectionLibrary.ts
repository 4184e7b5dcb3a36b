import { z } from 'zod';
import { objection } from './objection.ts';
import { objectionProblems } from './objectionProblems.ts';
import type { ScriptProblem } from './problem.ts';
import { shapeProblem } from './shapeProblem.ts';

/** Where scripts are published the objections are too, under a name that no script can have. */
export const OBJECTIONS = '@objections';

/** What any script may meet, as it was published once. */
const objectionLibrary = z.strictObject({
  id: z.literal(OBJECTIONS),
  version: z.int().positive(),
  objections: z.array(objection).max(1000),
});
export type ObjectionLibrary = z.infer<typeof objectionLibrary>;

export type ParsedObjections = { ok: true; script: ObjectionLibrary } | { ok: false; problems: ScriptProblem[] };

/** Reads what was published, or says all there is to mend. Never throws. */
export function parseObjections(data: unknown): ParsedObjections {
  const read = objectionLibrary.safeParse(data);
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => shapeProblem(issue, data)) };
  const problems = objectionProblems(read.data.objections, new Set());
  return problems.length > 0 ? { ok: false, problems } : { ok: true, script: read.data };
}
