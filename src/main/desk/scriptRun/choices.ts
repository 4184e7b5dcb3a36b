import type { ObjectionChoice, StepChoice } from '../../../shared/api/scripts.ts';
import { fillPrompt } from '../../../shared/script/fillPrompt.ts';
import { lookUpPrompt } from '../../../shared/script/lookUpPrompt.ts';
import { objectionChoices } from '../../../shared/script/objectionChoices.ts';
import { stepChoices } from '../../../shared/script/stepChoices.ts';
import type { OpenCall } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { promptContextOf } from './promptContextOf.ts';
import { running } from './replyToScript.ts';
import { objectionsFor } from './shelf.ts';

/** What may be raised in this call. */
export function objectionsHere(w: Workplace, open: OpenCall): ObjectionChoice[] {
  const { script } = running(w, open);
  const { lang, fill } = speaker(w, open);
  return objectionChoices(script, objectionsFor(w.library, script), lang, fill);
}

/** The steps of the script on the screen. */
export function stepsHere(w: Workplace, open: OpenCall): StepChoice[] {
  const { lang, fill } = speaker(w, open);
  return stepChoices(running(w, open).script, lang, fill);
}

function speaker(w: Workplace, open: OpenCall) {
  const { profile, company } = w.cell.get();
  const { script, run } = running(w, open);
  const lang = profile?.language ?? 'fr';
  const context = profile ? promptContextOf(open.shown, profile, company) : {};
  const lookUp = lookUpPrompt(script, run, context, lang);
  return { lang, fill: (words: string) => fillPrompt(words, lookUp) };
}
