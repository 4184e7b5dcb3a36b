import type { Result } from '../../shared/lib/result.ts';
import { done } from '../../shared/lib/result.ts';
import type { Language } from '../../shared/lib/text.ts';
import { readConfig } from '../config/readConfig.ts';
import type { CentreOptions } from './centreOptions.ts';
import { checkOptions, readArguments } from './readArguments.ts';
import { languageFrom } from './sentences.ts';

/** How a centre is to be started: the configuration file, if one is named, then the command line, which wins. */
export function readCentre(argv: readonly string[]): { lang: Language; checked: Result<CentreOptions> } {
  const read = readArguments(argv);
  const lang = languageFrom(read.ok ? read.value.lang : undefined, process.env);
  if (!read.ok) return { lang, checked: read };
  const { config, given } = read.value;
  const file = config === undefined ? done({}) : readConfig(config, lang);
  return { lang, checked: file.ok ? checkOptions({ ...file.value, ...given }, lang) : file };
}
