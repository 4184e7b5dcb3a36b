import type { DispositionSets } from '../../shared/script/dispositions.ts';
import type { ScriptProblem } from '../../shared/script/problem.ts';
import { problemIn } from '../../shared/script/problem.ts';
import type { Script } from '../../shared/script/script.ts';
import { callCycles } from './callCycles.ts';
import type { ScriptFile } from './scriptFile.ts';

/** What the scripts of a folder may name beside each other. */
interface Library {
  dispositions?: DispositionSets | undefined;
  /** Ids of scripts that are elsewhere. */
  otherScripts?: readonly string[] | undefined;
}

/** What is wrong with a script beside the others: its id, the scripts and the dispositions it names. */
export function libraryProblems(
  { file, script }: ScriptFile,
  files: readonly ScriptFile[],
  { dispositions, otherScripts = [] }: Library,
): ScriptProblem[] {
  if (!script) return [];
  return [
    ...sameId(script, file, files),
    ...unknownScripts(script, [...files.flatMap(({ id }) => id ?? []), ...otherScripts]),
    ...callCycles(
      script,
      files.flatMap((other) => (other.script && other.script.id !== script.id ? [other.script] : [])),
    ),
    ...(dispositions ? unknownDispositions(script, dispositions) : []),
  ];
}

function sameId({ id }: Script, file: string, files: readonly ScriptFile[]): ScriptProblem[] {
  const first = files.find((other) => other.id === id);
  if (!first || first.file === file) return [];
  const fr = `Le script « ${id} » est déjà dans le fichier ${first.file}.`;
  return [problemIn(undefined, 'duplicate', fr, `Script “${id}” is already in the file ${first.file}.`)];
}

function unknownScripts(script: Script, known: readonly string[]): ScriptProblem[] {
  return script.steps.flatMap((step) => {
    if (step.type !== 'act' || !step.script || known.includes(step.script)) return [];
    const fr = `le script « ${step.script} » n’existe pas ou ne peut pas servir.`;
    return [problemIn(step.id, 'unknown-script', fr, `script “${step.script}” does not exist or cannot be used.`)];
  });
}

function unknownDispositions(script: Script, sets: DispositionSets): ScriptProblem[] {
  const known = new Set(sets[script.kind].map(({ key }) => key));
  return script.steps.flatMap((step) => {
    if (step.type !== 'end' || !step.disposition || known.has(step.disposition)) return [];
    const fr = `la qualification « ${step.disposition} » n’existe pas pour ce genre d’appel.`;
    return [
      problemIn(
        step.id,
        'unknown-disposition',
        fr,
        `there is no disposition “${step.disposition}” for this kind of call.`,
      ),
    ];
  });
}
