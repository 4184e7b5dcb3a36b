import type { ObjectionChoice } from '../api/scripts.ts';
import type { Language } from '../lib/text.ts';
import type { Field } from './field.ts';
import { shownStep } from './findStep.ts';
import type { Objection } from './objection.ts';
import type { Script } from './script.ts';
import type { SayPart } from './stepViewSchema.ts';

/** What may be raised: the script's own objections first, then those of the library that it does not have. */
export function objectionChoices(
  script: Script,
  library: readonly Objection[],
  lang: Language,
  fill: (words: string) => SayPart[],
): ObjectionChoice[] {
  const fields = (asked: readonly Field[] = []) =>
    asked.map(({ label, required = false }) => ({ label: label[lang], required }));
  const own = (script.objections ?? []).flatMap(({ key, label, to }): ObjectionChoice[] => {
    const step = shownStep(script, to);
    if (!step) return [];
    // It is found by the words of the one whose place it takes, too.
    const other = library.find((objection) => objection.key === key)?.words?.[lang] ?? '';
    const words = `${step.title[lang]} ${other}`.trim();
    return [{ key, label: label[lang], words, say: fill(step.say[lang]), fields: fields(step.fields), isOwn: true }];
  });
  const taken = new Set(own.map(({ key }) => key));
  const shared = library.filter(({ key, retired }) => !retired && !taken.has(key));
  return [
    ...own,
    ...shared.map(
      ({ key, label, words, say, fields: asked }): ObjectionChoice => ({
        ...{ key, label: label[lang], words: words?.[lang] ?? '', say: fill(say[lang]) },
        ...{ fields: fields(asked), isOwn: false },
      }),
    ),
  ];
}
