// npm run -s scripts -- check [DIR] [--json]: what is to be mended in the call scripts of a folder.
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadDispositions } from '../src/main/scripts/loadDispositions.ts';
import { loadScripts } from '../src/main/scripts/loadScripts.ts';
import type { ScriptFile } from '../src/main/scripts/scriptFile.ts';

const usage = 'Usage: npm run -s scripts -- check [DIR] [--json]';
const resources = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources');

process.exitCode = run(process.argv.slice(2));

function run(args: string[]): number {
  const read = readArgs(args);
  if (!read) return refuse(usage);
  const folder = resolve(read.folder ?? join(resources, 'scripts'));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return refuse(`There is no folder ${folder}.`);
  const dispositions = loadDispositions(join(resources, 'dispositions', 'dispositions.yaml'));
  if (!dispositions.ok) return refuse(`dispositions.yaml: ${dispositions.message}`);
  const shipped = loadScripts(join(resources, 'scripts')).flatMap(({ id }) => id ?? []);
  const files = loadScripts(folder, dispositions.value, shipped);
  process.stdout.write(read.json ? asJson(files) : asList(files));
  return files.some(({ problems }) => problems.length > 0) ? 1 : 0;
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

function asList(files: readonly ScriptFile[]): string {
  if (files.length === 0) return 'No script here (*.yaml, *.yml, *.json).\n';
  return files
    .map(({ file, problems }) => [file, ...lines(problems)].join('\n'))
    .join('\n')
    .concat('\n');
}

function lines(problems: ScriptFile['problems']): string[] {
  if (problems.length === 0) return ['  in order'];
  return problems.map(({ code, text }) => `  ${code}: ${text.en}\n    ${text.fr}`);
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return 2;
}
