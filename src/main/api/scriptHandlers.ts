import type { Handlers } from '../../shared/api/deskApi.ts';
import type { scriptCommands } from '../../shared/api/scripts.ts';
import { objectionsHere, stepsHere } from '../desk/scriptRun/choices.ts';
import { keepForLater, keptTalks, resume } from '../desk/scriptRun/keptTalks.ts';
import { changeScript, replyToScript } from '../desk/scriptRun/replyToScript.ts';
import type { Workplace } from '../desk/workplace.ts';

export const scriptHandlers = (w: Workplace): Pick<Handlers, keyof typeof scriptCommands> => ({
  'script.reply': ({ callId, reply }) => {
    replyToScript(w, callId, reply);
    return {};
  },
  'script.switch': ({ callId, scriptId }) => {
    changeScript(w, callId, scriptId);
    return {};
  },
  'objection.list': ({ callId }) => ({ objections: objectionsHere(w, w.board.need(callId)) }),
  'script.steps': ({ callId }) => ({ steps: stepsHere(w, w.board.need(callId)) }),
  'script.keepForLater': ({ callId, keep }) => {
    keepForLater(w, callId, keep);
    return {};
  },
  'script.kept': ({ customerId }) => ({ talks: keptTalks(w, customerId) }),
  'script.resume': ({ callId, from, scriptId }) => {
    resume(w, callId, from, scriptId);
    return {};
  },
  'script.list': ({ callId }) => {
    const begun = new Set(w.board.need(callId).runs.map((run) => run.scriptId));
    const language = w.cell.get().profile?.language ?? 'fr';
    return {
      scripts: w.library.scripts.map(({ id, title, kind }) => ({
        scriptId: id,
        title: title[language],
        kind,
        running: begun.has(id),
      })),
    };
  },
});
