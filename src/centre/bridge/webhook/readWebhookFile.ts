import { readFileSync } from 'node:fs';
import type { Document } from 'yaml';
import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Text } from '../../../shared/lib/text.ts';
import type { WebhookConfig } from './webhookConfig.ts';
import { webhookConfig } from './webhookConfig.ts';
import { expectedAt } from './webhookWords.ts';

/** What a site wrote cannot be used: each thing with its line, in both languages. */
export class WebhookFileError extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** Reads how a PBX pushes; `given` are values that the file may change. Throws a `WebhookFileError`. */
export function readWebhookFile(file: string, given: object): WebhookConfig {
  const lines = new LineCounter();
  const read = parseDocument(textOf(file), { lineCounter: lines });
  const [broken] = read.errors;
  if (broken) throw wrong([atLine(file, lines.linePos(broken.pos[0]).line, notYaml)]);
  const parsed = webhookConfig.safeParse({ ...given, ...(read.toJS() as object | null) });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap(problemsOf);
  throw wrong(problems.map(({ path, text }) => atLine(file, lineOf(read, path, lines), text)));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WebhookFileError({ fr: `${file} ne peut pas être lu`, en: `${file} cannot be read` });
  }
}

interface Problem {
  path: readonly PropertyKey[];
  text: Text;
}

/** Keys and what is expected there, never what was written: it may be the secret. */
function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({
      path: [...issue.path, name],
      text: {
        fr: `« ${[...issue.path, name].join('.')} » n’est pas connu ici`,
        en: `"${[...issue.path, name].join('.')}" is not known here`,
      },
    }));
  const what = expectedAt(issue.path);
  const text = key
    ? { fr: `« ${key} » : ${what.fr} est attendu`, en: `"${key}": ${what.en} is expected` }
    : { fr: `${what.fr} est attendu`, en: `${what.en} is expected` };
  return [{ path: issue.path, text }];
}

const notYaml: Text = { fr: 'ce n’est pas du YAML', en: 'this is no YAML' };
const atLine = (file: string, line: number, { fr, en }: Text): Text => ({
  fr: `${file}, ligne ${line} : ${fr}`,
  en: `${file}, line ${line}: ${en}`,
});
const wrong = (all: Text[]) =>
  new WebhookFileError({ fr: all.map(({ fr }) => fr).join('\n'), en: all.map(({ en }) => en).join('\n') });

/** Of the key, or of the nearest one above it that is written. */
function lineOf(document: Document.Parsed, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && keyOf(item.key) === String(path[depth - 1]))
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
