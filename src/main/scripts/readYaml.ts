import { readFileSync, statSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import type { ScriptProblem } from '../../shared/script/problem.ts';

/** Bytes: the longest shipped script is a tenth of this. */
const largestFile = 512 * 1024;

export type Yaml = { ok: true; data: unknown } | { ok: false; problem: ScriptProblem };

/** What a YAML file says, or why it cannot be read. Never throws. */
export function readYaml(file: string): Yaml {
  try {
    if (statSync(file).size > largestFile) return { ok: false, problem: tooBig() };
    const words = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return { ok: true, data: parse(words, { maxAliasCount: 100, logLevel: 'error' }) };
  } catch (error) {
    return { ok: false, problem: unreadable(error) };
  }
}

function tooBig(): ScriptProblem {
  const limit = largestFile / 1024;
  return {
    code: 'too-big',
    text: {
      fr: `Le fichier dépasse ${limit} Ko : ce n’est sans doute pas un script.`,
      en: `The file is larger than ${limit} KB: it is probably not a script.`,
    },
  };
}

function unreadable(error: unknown): ScriptProblem {
  const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
  const reason = error instanceof Error ? error.message.replace(/( at line \d+|\n).*/s, '') : String(error);
  return {
    code: 'unreadable',
    text: {
      fr: `Le fichier ne se lit pas${line ? ` (ligne ${line})` : ''} : ${reason}`,
      en: `The file cannot be read${line ? ` (line ${line})` : ''}: ${reason}`,
    },
  };
}
