import type { DeskApi, Input, Output } from '../../../../shared/api/deskApi.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import { done, failed } from '../../../../shared/lib/result.ts';
import { fillPrompt } from '../../../../shared/script/fillPrompt.ts';
import { lookUpPrompt } from '../../../../shared/script/lookUpPrompt.ts';
import { objectionChoices } from '../../../../shared/script/objectionChoices.ts';
import type { ScriptReply } from '../../../../shared/script/scriptRun.ts';
import { stepChoices } from '../../../../shared/script/stepChoices.ts';
import type { Rehearsed, Stage } from './stageOf.ts';
import { shelfOf, stageOf } from './stageOf.ts';

/** What the pane may do to a rehearsal. */
export interface Acts {
  reply: (said: ScriptReply) => Result<Record<string, never>>;
  /** How the call would be coded: it is over then. */
  code: (disposition: string) => void;
}

/** The desk as a rehearsal knows it: it answers what the pane asks about the script, and keeps nothing. */
export function rehearsalApi(now: () => Rehearsed, { reply, code }: Acts) {
  const answers = {
    'script.reply': (input: { reply: ScriptReply }) => reply(input.reply),
    'wrapUp.choose': ({ disposition }: Input<'wrapUp.choose'>): Result<Output<'wrapUp.choose'>> => {
      code(disposition);
      return done({});
    },
    'script.list': (): Result<Output<'script.list'>> => done({ scripts: [] }),
    'script.steps': (): Result<Output<'script.steps'>> => done({ steps: stepsIn(now()) }),
    'objection.list': (): Result<Output<'objection.list'>> => done({ objections: objectionsIn(now()) }),
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

function stepsIn(rehearsed: Rehearsed): Output<'script.steps'>['steps'] {
  const stage = stageOf(rehearsed);
  return stage ? stepChoices(stage.script, rehearsed.language, speaker(rehearsed, stage)) : [];
}

function objectionsIn(rehearsed: Rehearsed): Output<'objection.list'>['objections'] {
  const stage = stageOf(rehearsed);
  if (!stage) return [];
  const { objections } = shelfOf(rehearsed);
  return objectionChoices(stage.script, objections, rehearsed.language, speaker(rehearsed, stage));
}

function speaker({ context, language }: Rehearsed, { script, run }: Stage) {
  const lookUp = lookUpPrompt(script, run, context, language);
  return (words: string) => fillPrompt(words, lookUp);
}
