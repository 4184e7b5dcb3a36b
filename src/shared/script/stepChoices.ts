import type { StepChoice } from '../api/scripts.ts';
import type { Language } from '../lib/text.ts';
import { promptText } from './fillPrompt.ts';
import type { Script } from './script.ts';
import type { SayPart } from './stepViewSchema.ts';

/** The steps of a script, with all the words they are found by. */
export function stepChoices(script: Script, lang: Language, fill: (words: string) => SayPart[]): StepChoice[] {
  return script.steps.flatMap((step): StepChoice[] => {
    if (step.type === 'branch') return [];
    const phase = script.phases.find(({ id }) => id === step.phase)?.title[lang] ?? '';
    const labels = (step.fields ?? []).map(({ label }) => label[lang]);
    const text = [promptText(fill(step.say[lang])), ...labels].join(' · ');
    return [{ id: step.id, title: step.title[lang], phase, text }];
  });
}
