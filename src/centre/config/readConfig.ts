import { readFileSync } from 'node:fs';
import type { Document } from 'yaml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Result } from '../../shared/lib/result.ts';
import { done, failed } from '../../shared/lib/result.ts';
import type { Language } from '../../shared/lib/text.ts';
import { optionProblems } from './optionProblems.ts';

const words = {
  fr: {
    line: (file: string, n: number, what: string) => `${file}, ligne ${n} : ${what}`,
    unreadable: (file: string) => `${file} ne peut pas être lu`,
    noYaml: 'ce n’est pas du YAML',
    noOptions: 'des options par leur nom sont attendues, comme « port: 4050 »',
  },
  en: {
    line: (file: string, n: number, what: string) => `${file}, line ${n}: ${what}`,
    unreadable: (file: string) => `${file} cannot be read`,
    noYaml: 'this is no YAML',
    noOptions: 'options by name are expected, such as "port: 4050"',
  },
};

/** The options of a configuration file, or each thing that is wrong with it: line, option, what is expected. */
export function readConfig(file: string, lang: Language): Result<Record<string, unknown>> {
  const say = words[lang];
  const text = textOf(file);
  if (text === null) return failed('bad-input', say.unreadable(file));
  const lines = new LineCounter();
  const read = parseDocument(text, { lineCounter: lines });
  const [broken] = read.errors;
  if (broken) return failed('bad-input', say.line(file, lines.linePos(broken.pos[0]).line, say.noYaml));
  const given: unknown = read.toJS() ?? {};
  if (!isMap(read.contents) && read.contents !== null) return failed('bad-input', say.line(file, 1, say.noOptions));
  const problems = optionProblems(given as Record<string, unknown>, lang);
  if (problems.length === 0) return done(given as Record<string, unknown>);
  const placed = problems.map(({ option, sentence }) => ({ line: lineOf(read, option, lines), sentence }));
  const said = placed.sort((a, b) => a.line - b.line).map(({ line, sentence }) => say.line(file, line, sentence));
  return failed('bad-input', said.join('\n'));
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function lineOf({ contents }: Document.Parsed, option: string, lines: LineCounter): number {
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && String(key.value) === option)
    : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? lines.linePos(range[0]).line : 1;
}
