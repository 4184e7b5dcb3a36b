// `npm run centre`: the centre alone, on a server. A YAML file may hold the options; the command line wins.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CentreOptions } from '../src/centre/start/centreOptions.ts';
import { checkOptions, readArguments } from '../src/centre/start/readArguments.ts';
import { startAsProcess } from '../src/centre/start/startAsProcess.ts';
import type { Result } from '../src/shared/lib/result.ts';
import { failed } from '../src/shared/lib/result.ts';

const optionsByName = z.record(z.string(), z.unknown());

function fromFile(file: string): Result<Record<string, unknown>> {
  try {
    const read = optionsByName.safeParse(parse(readFileSync(file, 'utf8')));
    return read.success ? { ok: true, value: read.data } : failed('bad-input', `${file}: options by name are expected`);
  } catch (error) {
    return failed('bad-input', `${file}: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

function options(argv: readonly string[]): { lang: string | undefined; checked: Result<CentreOptions> } {
  const read = readArguments(argv);
  if (!read.ok) return { lang: undefined, checked: read };
  const { lang, config, given } = read.value;
  const file = config ? fromFile(config) : { ok: true as const, value: {} };
  return { lang, checked: file.ok ? checkOptions(file.value, given) : file };
}

const { lang, checked } = options(process.argv.slice(2));
await startAsProcess(checked, lang);
