import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DispositionSets } from '../../shared/script/dispositions.ts';
import { parseScript } from '../../shared/script/parseScript.ts';
import type { Script } from '../../shared/script/script.ts';
import { libraryProblems } from './libraryProblems.ts';
import { readYaml } from './readYaml.ts';
import type { ScriptFile } from './scriptFile.ts';

const claim = z.object({ id: z.string() });

/**
 * Every script of a folder, in the order of the file names. A broken one is reported and never stops
 * the others; throws only when the folder itself cannot be read.
 */
export function loadScripts(
  folder: string,
  dispositions?: DispositionSets,
  otherScripts?: readonly string[],
): ScriptFile[] {
  const files = readdirSync(folder)
    .filter((file) => /^[^.].*\.(ya?ml|json)$/i.test(file))
    .sort()
    .map((file) => readScript(folder, file));
  return files.map((read) => ({
    ...read,
    problems: [...read.problems, ...libraryProblems(read, files, { dispositions, otherScripts })],
  }));
}

/** The scripts that may be used: those without a problem. */
export function usableScripts(files: readonly ScriptFile[]): Script[] {
  return files.flatMap(({ script, problems }) => (script && problems.length === 0 ? [script] : []));
}

function readScript(folder: string, file: string): ScriptFile {
  const read = readYaml(join(folder, file));
  if (!read.ok) return { file, problems: [read.problem] };
  const parsed = parseScript(read.data);
  if (parsed.ok) return { file, id: parsed.script.id, script: parsed.script, problems: [] };
  const claimed = claim.safeParse(read.data);
  return { file, ...(claimed.success && { id: claimed.data.id }), problems: parsed.problems };
}
