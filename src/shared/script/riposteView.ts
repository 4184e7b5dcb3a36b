import type { Language, Text } from '../lib/text.ts';
import { fillPrompt, promptText } from './fillPrompt.ts';
import { shownStep } from './findStep.ts';
import { lookUpPrompt } from './lookUpPrompt.ts';
import { riposteTo, wayAfter } from './meetObjection.ts';
import type { Objection, ObjectionOutcome } from './objection.ts';
import { openObjection } from './ownObjection.ts';
import type { PromptContext } from './promptContext.ts';
import { fieldView } from './repliesView.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { StepView } from './stepViewSchema.ts';

/** The riposte on the screen, while an objection of the library is being answered. */
export function riposteView(
  script: Script,
  run: ScriptRun,
  library: readonly Objection[],
  context: PromptContext,
  lang: Language,
): Pick<StepView, 'riposte'> {
  const objection = riposteTo(run, library);
  if (!objection) return {};
  const answers = { ...run.answers, ...openObjection(run)?.answers };
  const lookUp = lookUpPrompt(script, { ...run, answers }, context, lang);
  const plain = (words: Text) => promptText(fillPrompt(words[lang], lookUp));
  return {
    riposte: {
      key: objection.key,
      label: objection.label[lang],
      say: fillPrompt(objection.say[lang], lookUp),
      avoid: (objection.avoid ?? []).map(plain),
      hints: (objection.hint ?? []).map(plain),
      fields: (objection.fields ?? []).map((field) => fieldView(field, { answers }, lang)),
      ways: { ...wayTitle(script, run, 'callback', lang), ...wayTitle(script, run, 'refusal', lang) },
    },
  };
}

function wayTitle(script: Script, run: ScriptRun, outcome: ObjectionOutcome, lang: Language) {
  const target = wayAfter(script, outcome);
  const step = target === undefined || target === run.at ? undefined : shownStep(script, target);
  return step ? { [outcome]: step.title[lang] } : {};
}
