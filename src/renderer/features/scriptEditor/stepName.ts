import type { Language, Text } from '../../../shared/lib/text.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { Step } from '../../../shared/script/step.ts';

const untitled: Text = { fr: 'sans titre', en: 'untitled' };
const branching: Text = { fr: 'aiguillage', en: 'branch' };

/** Each script is plain data that nobody changes in place: its steps are counted once. */
const counted = new WeakMap<Script, ReadonlyMap<string, number>>();

function placesIn(script: Script): ReadonlyMap<string, number> {
  const known = counted.get(script) ?? new Map(script.steps.map(({ id }, at) => [id, at]));
  counted.set(script, known);
  return known;
}

/** What people call a step: its place and its title. */
export function stepName(script: Script, id: string, language: Language): string {
  const at = placesIn(script).get(id) ?? -1;
  const step = script.steps[at];
  if (!step) return id;
  const title = titleOf(step, language);
  return `${at + 1}. ${title || (step.type === 'branch' ? branching : untitled)[language]}`;
}

/** The step itself is at hand. */
export const titleOf = (step: Step, language: Language): string =>
  step.type === 'branch' ? '' : step.title[language].trim();
