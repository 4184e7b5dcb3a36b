import type { z } from 'zod';
import type { Language } from '../../shared/lib/text.ts';
import { centreOptions } from '../start/centreOptions.ts';
import { expected, isOption } from './expected.ts';
import { nearestOption } from './nearestOption.ts';

export interface OptionProblem {
  /** As it was written. */
  option: string;
  sentence: string;
}

const words = {
  fr: {
    unknown: (name: string) => `« ${name} » n’est pas une option`,
    meant: (name: string) => ` ; « ${name} » peut-être ?`,
    wrong: (name: string, what: string, given: string) => `« ${name} » : ${what} est attendu, pas ${given}`,
    key: 'le certificat et sa clé vont ensemble : tlsCert et tlsKey',
  },
  en: {
    unknown: (name: string) => `"${name}" is no option`,
    meant: (name: string) => `; "${name}" perhaps?`,
    wrong: (name: string, what: string, given: string) => `"${name}": ${what} is expected, not ${given}`,
    key: 'a certificate and its key go together: tlsCert and tlsKey',
  },
};

/** What is wrong with options by name, in words; none where they can be used. */
export function optionProblems(given: Record<string, unknown>, lang: Language): OptionProblem[] {
  const empty = Object.keys(given).filter((option) => isOption(option) && isNothing(given[option]));
  if (empty.length > 0) return empty.flatMap((option) => wrong(option, given, lang));
  const read = centreOptions.safeParse(given);
  if (!read.success) return read.error.issues.flatMap((issue) => problemsOf(issue, given, lang));
  const { tlsCert, tlsKey } = read.data;
  return !tlsCert === !tlsKey ? [] : [{ option: tlsCert ? 'tlsCert' : 'tlsKey', sentence: words[lang].key }];
}

function problemsOf(issue: z.core.$ZodIssue, given: Record<string, unknown>, lang: Language): OptionProblem[] {
  const say = words[lang];
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    return issue.keys.map((option) => {
      const near = nearestOption(option);
      return { option, sentence: say.unknown(option) + (near ? say.meant(near) : '') };
    });
  }
  return wrong(String(issue.path[0] ?? ''), given, lang);
}

function wrong(option: string, given: Record<string, unknown>, lang: Language): OptionProblem[] {
  const what = isOption(option) ? expected[option][lang] : '?';
  return [{ option, sentence: words[lang].wrong(option, what, shown(given[option])) }];
}

/** Would be read as 0: `port:` with nothing behind it. */
const isNothing = (value: unknown) => value === null || value === '';

/** Never a whole secret: an address of a database may hold one. */
const shown = (value: unknown) => (JSON.stringify(value) ?? String(value)).replace(/\/\/[^@"]*@/, '//…@').slice(0, 60);
