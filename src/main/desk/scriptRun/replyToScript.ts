import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import { advance } from '../../../shared/script/advance.ts';
import { answerLines } from '../../../shared/script/answerLines.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { ScriptReply, ScriptRun } from '../../../shared/script/scriptRun.ts';
import { switchScript } from '../../../shared/script/switchScript.ts';
import type { OpenCall } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { showScript } from './showScript.ts';

export function replyToScript(w: Workplace, callId: string, reply: ScriptReply): void {
  const open = w.board.need(callId);
  const { script, run } = running(w, open);
  const advanced = advance(script, run, reply, w.clock.now());
  if (!advanced.ok) throw new DeskError('not-allowed', advanced.code);
  if (advanced.run === run) return;
  const next = showScript(w, { ...open, runs: [...open.runs.slice(0, -1), advanced.run] });
  void w.board.put(
    next,
    ...(hasLeft(run, advanced.run) ? [...leavingLines(w, script, advanced.run, run.at), arrivalLine(w, next)] : []),
  );
}

/** The old run is kept where it was: coming back goes on from there. */
export function changeScript(w: Workplace, callId: string, scriptId: string): void {
  const open = w.board.need(callId);
  const script = w.library.script(scriptId);
  if (!script) throw new DeskError('not-found');
  const runs = switchScript(open.runs, script, w.clock.now());
  if (runs === open.runs) return;
  const next = showScript(w, { ...open, runs, why: { code: 'chosen' } });
  const { script: left, run } = running(w, open);
  void w.board.put(next, ...leavingLines(w, left, run, run.at), arrivalLine(w, next));
}

function running(w: Workplace, open: OpenCall): { script: Script; run: ScriptRun } {
  const run = open.runs.at(-1);
  const script = run && w.library.script(run.scriptId);
  if (!run || !script) throw new DeskError('script-broken');
  return { script, run };
}

const hasLeft = (before: ScriptRun, after: ScriptRun): boolean => before.trail.length !== after.trail.length;

/** `left`: the step that was on the screen; the answers are those given with the reply too. */
function leavingLines(w: Workplace, script: Script, run: ScriptRun, left: string): StoryLine[] {
  return answerLines(script, { ...run, at: left }, w.cell.get().profile?.language ?? 'fr', w.clock.now());
}

function arrivalLine(w: Workplace, { shown }: OpenCall): StoryLine {
  const view = shown.script?.view;
  return { at: w.clock.now(), kind: 'step', what: view?.stepId ?? '', text: view?.title ?? null };
}
