import { parseArgs } from 'node:util';
import type { Result } from '../../shared/lib/result.ts';
import { done, failed } from '../../shared/lib/result.ts';
import type { Language } from '../../shared/lib/text.ts';
import { optionProblems } from '../config/optionProblems.ts';
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
  database: text,
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
  'hand-over': text,
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
export function checkOptions(given: Record<string, unknown>, lang: Language = 'en'): Result<CentreOptions> {
  const problems = optionProblems(given, lang);
  if (problems.length > 0) return failed('bad-input', problems.map(({ sentence }) => sentence).join(' · '));
  return done(centreOptions.parse(given));
}

const camel = (key: string) => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `101=agent1,102=agent2` */
const pairs = (text: string) =>
  Object.fromEntries(text.split(',').map((pair) => pair.split('=').map((half) => half.trim())));
