import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadDispositions } from '../src/main/scripts/loadDispositions.ts';
import { loadScripts } from '../src/main/scripts/loadScripts.ts';
import type { ScriptFile } from '../src/main/scripts/scriptFile.ts';

const usage = 'Usage: npm run -s scripts -- check [DIR] [--json]';
const resources = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources');

/** What the command says and answers: 0 all is in order, 1 there is something to mend, 2 there is nothing to look at. */
export interface Checked {
  code: 0 | 1 | 2;
  out: string;
  err: string;
}

/** `check [DIR] [--json]`: what is to be mended in the call scripts of a folder. */
export function checkScripts(args: string[]): Checked {
  const read = readArgs(args);
  if (!read) return refused(usage);
  const folder = resolve(read.folder ?? join(resources, 'scripts'));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return refused(`There is no folder ${folder}.`);
  const dispositions = loadDispositions(join(resources, 'dispositions', 'dispositions.yaml'));
  if (!dispositions.ok) return refused(`dispositions.yaml: ${dispositions.message}`);
  const shipped = loadScripts(join(resources, 'scripts')).flatMap(({ id }) => id ?? []);
  const files = loadScripts(folder, dispositions.value, shipped);
  const out = read.json ? asJson(files) : asList(files);
  if (files.length === 0) return { ...refused(`There is no script in ${folder} (*.yaml, *.yml, *.json).`), out };
  return { code: files.some(({ problems }) => problems.length > 0) ? 1 : 0, out, err: '' };
}

function readArgs(args: string[]): { folder: string | undefined; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [command, folder, ...rest] = positionals;
    return command === 'check' && rest.length === 0 ? { folder, json: values.json } : undefined;
  } catch {
    return undefined;
  }
}

function asJson(files: readonly ScriptFile[]): string {
  return `${JSON.stringify(files.map(({ file, problems }) => ({ file, problems })))}\n`;
}

const asList = (files: readonly ScriptFile[]): string =>
  files.map(({ file, problems }) => `${[file, ...lines(problems)].join('\n')}\n`).join('');

function lines(problems: ScriptFile['problems']): string[] {
  if (problems.length === 0) return ['  in order'];
  return problems.map(({ code, text }) => `  ${code}: ${text.en}\n    ${text.fr}`);
}

const refused = (reason: string): Checked => ({ code: 2, out: '', err: `${reason}\n` });
