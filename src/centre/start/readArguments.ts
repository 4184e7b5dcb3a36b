import { parseArgs } from 'node:util';
import type { Result } from '../../shared/lib/result.ts';
import { failed } from '../../shared/lib/result.ts';
import type { CentreOptions } from './centreOptions.ts';
import { centreOptions } from './centreOptions.ts';

const text = { type: 'string' } as const;
const known = {
  host: text,
  port: text,
  name: { type: 'string', multiple: true },
  'tls-cert': text,
  'tls-key': text,
  data: text,
  pbx: text,
  ami: text,
  'ami-user': text,
  'ami-secret-file': text,
  'ami-tls': { type: 'boolean' },
  ari: text,
  'ari-user': text,
  'ari-secret-file': text,
  'ari-app': text,
  context: text,
  webhook: text,
  agents: text,
  country: text,
  seed: text,
  pace: text,
  callers: text,
  announce: text,
  log: text,
  lang: text,
  config: text,
} as const;

/** The command line as it was written, still unchecked; `lang` and `config` stand apart. */
export interface Arguments {
  lang: string | undefined;
  config: string | undefined;
  given: Record<string, unknown>;
}

export function readArguments(argv: readonly string[]): Result<Arguments> {
  try {
    const { values } = parseArgs({ args: [...argv], options: known, strict: true });
    const { lang, config, agents, name, ...rest } = values;
    const given = Object.fromEntries(Object.entries(rest).map(([key, value]) => [camel(key), value]));
    const lists = { ...(agents && { agents: pairs(agents) }), ...(name && { names: name }) };
    return { ok: true, value: { lang, config, given: { ...given, ...lists } } };
  } catch (error) {
    return failed('bad-input', error instanceof Error ? error.message : 'bad-input');
  }
}

/** Later sources win: the configuration file, then the command line. */
export function checkOptions(...sources: Record<string, unknown>[]): Result<CentreOptions> {
  const read = centreOptions.safeParse(Object.assign({}, ...sources));
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  return failed('bad-input', [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}

const camel = (key: string) => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `101=agent1,102=agent2` */
const pairs = (text: string) =>
  Object.fromEntries(text.split(',').map((pair) => pair.split('=').map((half) => half.trim())));
