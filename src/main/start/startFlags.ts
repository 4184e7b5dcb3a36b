import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Language } from '../../shared/lib/text.ts';
import { language } from '../../shared/lib/text.ts';
import { siteCountry } from '../../shared/number/siteCountry.ts';
import { centreAddress } from '../signIn/centreAddress.ts';

const text = { type: 'string' } as const;
const known = {
  shell: text,
  'no-open': { type: 'boolean' },
  port: text,
  data: text,
  lang: text,
  pbx: text,
  ami: text,
  'ami-user': text,
  'ami-secret-file': text,
  agents: text,
  country: text,
  pace: text,
  seed: text,
  centre: text,
  'centre-ca': text,
  help: { type: 'boolean' },
} as const;

const startFlags = z.object({
  shell: z.enum(['browser', 'electron']).optional(),
  'no-open': z.boolean().default(false),
  port: z.coerce.number().int().min(0).max(65_535).default(0),
  data: z.string().min(1).optional(),
  lang: language.optional(),
  pbx: z.union([z.enum(['simulator', 'asterisk', 'none']), z.string().regex(/^recording:.+/)]).optional(),
  ami: z.string().optional(),
  'ami-user': z.string().optional(),
  'ami-secret-file': z.string().optional(),
  agents: z.string().optional(),
  country: siteCountry.optional(),
  pace: z.coerce.number().min(0).max(3_600).optional(),
  seed: z.coerce.number().int().optional(),
  centre: z
    .string()
    .refine((typed) => centreAddress(typed) !== null)
    .optional(),
  'centre-ca': z.string().min(1).optional(),
  help: z.boolean().default(false),
});
export type StartFlags = z.infer<typeof startFlags>;

export type ReadFlags = { ok: true; flags: StartFlags } | { ok: false; flag: string };

/** The command line of `npm start`; `flag` names what was not understood. */
export function readStartFlags(argv: readonly string[]): ReadFlags {
  try {
    const { values } = parseArgs({ args: [...argv], options: known, strict: true, allowPositionals: false });
    const read = startFlags.safeParse(values);
    if (read.success) return { ok: true, flags: read.data };
    const name = String(read.error.issues[0]?.path[0] ?? '');
    return { ok: false, flag: `--${name} ${String(values[name as keyof typeof values] ?? '')}` };
  } catch (error) {
    const quoted = /'([^']+)'/.exec(error instanceof Error ? error.message : '');
    return { ok: false, flag: quoted?.[1] ?? argv.join(' ') };
  }
}

/** What is ours among arguments that are not all ours: Chromium and Electron have flags of their own. */
export function ourFlags(argv: readonly string[]): string[] {
  const tokens = parseArgs({ args: [...argv], options: known, strict: false, tokens: true }).tokens;
  return tokens.flatMap((token) => {
    if (token.kind !== 'option' || !(token.name in known)) return [];
    return token.value === undefined ? [`--${token.name}`] : [`--${token.name}=${token.value}`];
  });
}

/** Asked for, else the machine's, else English. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const given = [asked, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value);
  return language.safeParse((given ?? '').slice(0, 2)).data ?? 'en';
}

const forCentre = ['pbx', 'ami', 'ami-user', 'ami-secret-file', 'agents', 'country', 'pace', 'seed'] as const;

/** The centre elsewhere that this desk is one of. */
export const centreOf = ({ centre, 'centre-ca': centreCa }: StartFlags) => ({
  ...(centre !== undefined && { centre }),
  ...(centreCa !== undefined && { centreCa }),
});

/** What the centre beside the desk is told. */
export const centreArgsOf = (flags: StartFlags): string[] =>
  forCentre.flatMap((name) => (flags[name] === undefined ? [] : [`--${name}`, String(flags[name])]));
