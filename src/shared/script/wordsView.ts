import type { Language, Text } from '../lib/text.ts';
import { fillPrompt, promptText } from './fillPrompt.ts';
import { lookUpPrompt } from './lookUpPrompt.ts';
import type { PromptContext } from './promptContext.ts';
import type { Script } from './script.ts';
import type { ScriptRun } from './scriptRun.ts';
import type { ShownStep } from './step.ts';
import type { StepView } from './stepViewSchema.ts';

/** What to say, and how. */
export function wordsView(
  script: Script,
  run: ScriptRun,
  step: ShownStep,
  context: PromptContext,
  lang: Language,
): Pick<StepView, 'question' | 'say' | 'avoid' | 'hints'> {
  const lookUp = lookUpPrompt(script, run, context, lang);
  const plain = (words: Text) => promptText(fillPrompt(words[lang], lookUp));
  return {
    ...(step.question && { question: step.question }),
    say: fillPrompt(step.say[lang], lookUp),
    avoid: (step.avoid ?? []).map(plain),
    hints: (step.hint ?? []).map(plain),
  };
}
