import type { DeskApi, Input, Output } from '../../../../shared/api/deskApi.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { done, failed } from '../../../../shared/lib/result.ts';
import type { Language } from '../../../../shared/lib/text.ts';
import { fillPrompt } from '../../../../shared/script/fillPrompt.ts';
import { lookUpPrompt } from '../../../../shared/script/lookUpPrompt.ts';
import type { Objection } from '../../../../shared/script/objection.ts';
import { objectionChoices } from '../../../../shared/script/objectionChoices.ts';
import type { PromptContext } from '../../../../shared/script/promptContext.ts';
import type { Script } from '../../../../shared/script/script.ts';
import type { ScriptReply, ScriptRun } from '../../../../shared/script/scriptRun.ts';
import { stepChoices } from '../../../../shared/script/stepChoices.ts';

/** Where a rehearsal stands, and what it may draw on. */
export interface Rehearsed {
  script: Script;
  run: ScriptRun | null;
  context: PromptContext;
  language: Language;
  objections: readonly Objection[];
}

/** What the pane may do to a rehearsal. */
export interface Acts {
  reply: (said: ScriptReply) => Result<Record<string, never>>;
  /** How the call would be coded: it is over then. */
  code: (disposition: string) => void;
}

/** The desk as a rehearsal knows it: it answers what the pane asks about the script, and keeps nothing. */
export function rehearsalApi(now: () => Rehearsed, { reply, code }: Acts) {
  const speaker = ({ script, run, context, language }: Rehearsed) => {
    const lookUp = run && lookUpPrompt(script, run, context, language);
    return (words: string) => (lookUp ? fillPrompt(words, lookUp) : []);
  };
  const answers = {
    'script.reply': (input: { reply: ScriptReply }) => reply(input.reply),
    'wrapUp.choose': ({ disposition }: Input<'wrapUp.choose'>): Result<Output<'wrapUp.choose'>> => {
      code(disposition);
      return done({});
    },
    'script.list': (): Result<Output<'script.list'>> => done({ scripts: [] }),
    'script.steps': (): Result<Output<'script.steps'>> => {
      const { script, language } = now();
      return done({ steps: stepChoices(script, language, speaker(now())) });
    },
    'objection.list': (): Result<Output<'objection.list'>> => {
      const { script, objections, language } = now();
      return done({ objections: objectionChoices(script, objections, language, speaker(now())) });
    },
  };
  const api: DeskApi = {
    ask: async (name, input) => {
      const answer = Object.hasOwn(answers, name) ? answers[name as keyof typeof answers] : () => failed('not-now');
      return answer(input as never) as never;
    },
    on: () => () => {},
  };
  return api;
}
