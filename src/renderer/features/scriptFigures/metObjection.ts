import type { Language } from '../../../shared/lib/text.ts';
import { fillPrompt, promptText } from '../../../shared/script/fillPrompt.ts';
import { lookUpPrompt } from '../../../shared/script/lookUpPrompt.ts';
import type { Objection } from '../../../shared/script/objection.ts';
import type { Script } from '../../../shared/script/script.ts';
import { startRun } from '../../../shared/script/startRun.ts';

/** An objection as people know it, and what is answered to it: steps of the script, or a riposte of the library. */
export function metObjection(
  key: string,
  script: Script,
  library: readonly Objection[],
  language: Language,
): { label: string; riposte: string } {
  const own = script.objections?.find((one) => one.key === key);
  const step = own && script.steps.find(({ id }) => id === own.to);
  const shared = own ? undefined : library.find((one) => one.key === key);
  const words = step && step.type !== 'branch' ? step.say[language] : (shared?.say[language] ?? '');
  const lookUp = lookUpPrompt(script, startRun(script, 0), {}, language);
  return { label: (own ?? shared)?.label[language] ?? key, riposte: promptText(fillPrompt(words, lookUp)) };
}
