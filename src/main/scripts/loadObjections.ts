import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Objection } from '../../shared/script/objection.ts';
import { objectionFile } from '../../shared/script/objection.ts';
import { objectionProblems } from '../../shared/script/objectionProblems.ts';
import type { ScriptProblem } from '../../shared/script/problem.ts';
import { shapeProblem } from '../../shared/script/shapeProblem.ts';
import { readYaml } from './readYaml.ts';

export interface ObjectionFile {
  file: string;
  objections: readonly Objection[];
  problems: readonly ScriptProblem[];
}

/** The objections of a folder, file by file; one with a problem brings none. A folder that is not there has none. */
export function loadObjections(folder: string): ObjectionFile[] {
  const seen = new Set<string>();
  return filesOf(folder).map((file) => {
    const read = readFile(join(folder, file), seen);
    for (const { key } of read.objections) seen.add(key);
    return { file, ...read };
  });
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /^[^.].*\.(ya?ml|json)$/i.test(file))
      .sort();
  } catch {
    return [];
  }
}

function readFile(path: string, seen: ReadonlySet<string>): Omit<ObjectionFile, 'file'> {
  const read = readYaml(path);
  if (!read.ok) return { objections: [], problems: [read.problem] };
  const parsed = objectionFile.safeParse(read.data);
  if (!parsed.success)
    return { objections: [], problems: parsed.error.issues.map((issue) => shapeProblem(issue, read.data)) };
  const problems = objectionProblems(parsed.data.objections, seen);
  return { objections: problems.length > 0 ? [] : parsed.data.objections, problems };
}
