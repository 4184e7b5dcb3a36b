import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import { advanceRuns } from '../../../shared/script/advanceRuns.ts';
import { answerLines } from '../../../shared/script/answerLines.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { ScriptReply, ScriptRun } from '../../../shared/script/scriptRun.ts';
import { switchScript } from '../../../shared/script/switchScript.ts';
import { keepCaptures } from '../customers/keepCaptures.ts';
import type { OpenCall } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { objectionLines } from './objectionLines.ts';
import { shelfOf } from './shelf.ts';
import { showScript } from './showScript.ts';

export function replyToScript(w: Workplace, callId: string, reply: ScriptReply): void {
  const open = w.board.need(callId);
  const { script, run } = running(w, open);
  const shelf = shelfOf(w.library, script);
  const advanced = advanceRuns(open.runs, reply, w.clock.now(), shelf);
  if (!advanced.ok) throw new DeskError('not-allowed', advanced.code);
  if (advanced.runs === open.runs) return;
  const next = showScript(w, { ...open, runs: advanced.runs });
  const same = advanced.runs.find(({ scriptId }) => scriptId === run.scriptId) ?? run;
  const settled = objectionLines(script, shelf.objections, run, same, languageOf(w), w.clock.now());
  const left = hasLeft(open, next) ? [...leavingLines(w, script, same, run.at), arrivalLine(w, next)] : [];
  void w.board.put(next, ...settled, ...left);
  // What was learnt is on the record as the conversation goes on.
  if (left.length > 0 || settled.length > 0) keepCaptures(w, next);
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

export function running(w: Workplace, open: OpenCall): { script: Script; run: ScriptRun } {
  const run = open.runs.at(-1);
  const script = run && w.library.scriptOf(run);
  if (!run || !script) throw new DeskError('script-broken');
  return { script, run };
}

/** Another arrival at a step, in this script or in another one. */
function hasLeft({ runs: before }: OpenCall, { runs: after }: OpenCall): boolean {
  const [was, is] = [before.at(-1), after.at(-1)];
  return was?.scriptId !== is?.scriptId || was?.trail.length !== is?.trail.length;
}

const languageOf = (w: Workplace) => w.cell.get().profile?.language ?? 'fr';

/** `left`: the step that was on the screen; the answers are those given with the reply too. */
function leavingLines(w: Workplace, script: Script, run: ScriptRun, left: string): StoryLine[] {
  return answerLines(script, { ...run, at: left }, languageOf(w), w.clock.now());
}

function arrivalLine(w: Workplace, { shown }: OpenCall): StoryLine {
  const view = shown.script?.view;
  return { at: w.clock.now(), kind: 'step', what: view?.stepId ?? '', text: view?.title ?? null };
}
