import type { Language } from '../../../shared/lib/text.ts';
import type { ProblemCode, ScriptProblem } from '../../../shared/script/problem.ts';
import type { Script } from '../../../shared/script/script.ts';
import { typesetFrench } from '../../session/words/typesetFrench.ts';
import { answersIn } from './answersIn.ts';
import { placeText } from './placeText.ts';
import { stepName } from './stepName.ts';

const prefix = /^(Étape «[^»]*» :|Step “[^”]*”:)\s*/;
const quoted = /« ([^»]*) »|“([^”]*)”/g;
/** What they quote is a place in the file; the others quote names. */
const ofPlaces: ReadonlySet<ProblemCode> = new Set([
  'missing',
  'missing-translation',
  'wrong-type',
  'unknown-value',
  'bad-name',
  'too-short',
  'too-long',
]);

/** What is to mend, said with the words of the screen instead of those of the file; without its step, which is shown beside it. */
export const problemWords = (problem: ScriptProblem, script: Script, language: Language): string =>
  sayProblem(problem, language, (name) => nameOf(name, problem.step, script, language));

/** The same, where others know what people call the name or the place that is quoted. */
export function sayProblem(
  { code, text }: ScriptProblem,
  language: Language,
  nameOf: (name: string) => string,
  placeOf: typeof placeText = placeText,
): string {
  const named = (name: string) => (ofPlaces.has(code) ? placeOf(name.split(' › '), language) : nameOf(name));
  const [open, close] = language === 'fr' ? ['« ', ' »'] : ['“', '”'];
  const words = text[language]
    .replace(prefix, '')
    .replace(quoted, (_, fr?: string, en?: string) => `${open}${named(fr ?? en ?? '')}${close}`);
  const whole = `${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}`;
  return language === 'fr' ? typesetFrench(whole) : whole;
}

/** A choice of this step, a step, a phase or an answer, as its author called it. */
function nameOf(name: string, at: string | undefined, script: Script, language: Language): string {
  const here = script.steps.find(({ id }) => id === at);
  const choice = here && 'choices' in here ? here.choices?.find(({ key }) => key === name) : undefined;
  if (choice) return choice.label[language] || name;
  if (script.steps.some(({ id }) => id === name)) return stepName(script, name, language);
  const phase = script.phases.find(({ id }) => id === name);
  if (phase) return phase.title[language] || name;
  return answersIn(script, language).find(({ key }) => key === name)?.label ?? name;
}
