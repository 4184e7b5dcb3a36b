import { readFileSync, statSync } from 'node:fs';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Text } from '../../shared/lib/text.ts';
import type { ScriptProblem } from '../../shared/script/problem.ts';

/** Bytes: the longest shipped script is a tenth of this. */
const largestFile = 512 * 1024;
/** What stands for something else may stand for such again: more of them could multiply a file beyond any memory. */
const maxAliases = 12;

export type Yaml = { ok: true; data: unknown } | { ok: false; problem: ScriptProblem };

/** What a YAML file says, or why it cannot be read. Never throws. */
export function readYaml(file: string): Yaml {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) return { ok: false, problem: unreadableAs(notAFile) };
    if (found.size > largestFile) return { ok: false, problem: tooBig() };
    const words = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    const data = words.trim() === '' ? null : load(words, { schema: CORE_SCHEMA, maxAliases });
    return { ok: true, data };
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

const notAFile: Text = { fr: 'ce n’est pas un fichier.', en: 'it is not a file.' };
const notText: Text = { fr: 'ce n’est pas du texte (UTF-8).', en: 'it is not text (UTF-8).' };

/** What goes wrong most often, in words; of the rest, what the reader says. */
const slips: readonly (readonly [RegExp, Text])[] = [
  [/tab characters/, { fr: 'le retrait se fait avec des espaces.', en: 'indentation is made of spaces.' }],
  [/indentation/, { fr: 'le retrait de cette ligne ne va pas.', en: 'the indentation of this line does not fit.' }],
  [/duplicated/, { fr: 'une propriété est écrite deux fois.', en: 'a property is written twice.' }],
  [/end of the stream/, { fr: 'un guillemet ou une accolade manque.', en: 'a quotation mark or a brace is missing.' }],
  [/missed comma/, { fr: 'un guillemet ou une virgule manque.', en: 'a quotation mark or a comma is missing.' }],
  [
    /single document/,
    { fr: 'un fichier contient un script, pas plusieurs.', en: 'a file holds one script, not several.' },
  ],
  [/exceeded/, { fr: 'trop de niveaux, ou de renvois.', en: 'too many levels, or references.' }],
  [/null byte/, notText],
  [/input is empty/, { fr: 'il ne contient rien.', en: 'it holds nothing.' }],
];

function unreadable(error: unknown): ScriptProblem {
  if (error instanceof TypeError) return unreadableAs(notText);
  const { message } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof YAMLException)) return unreadableAs({ fr: message, en: message });
  const { reason, mark } = error;
  const [, words = { fr: reason, en: reason }] = slips.find(([pattern]) => pattern.test(reason)) ?? [];
  return unreadableAs(words, mark && mark.line + 1);
}

function unreadableAs({ fr, en }: Text, line?: number): ScriptProblem {
  return {
    code: 'unreadable',
    text: {
      fr: `Le fichier ne se lit pas${line ? ` (ligne ${line})` : ''} : ${fr}`,
      en: `The file cannot be read${line ? ` (line ${line})` : ''}: ${en}`,
    },
  };
}
