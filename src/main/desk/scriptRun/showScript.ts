import type { DeskCall, ScriptOnScreen } from '../../../shared/desk/deskState.ts';
import { calledScript, callerOf } from '../../../shared/script/advanceRuns.ts';
import { captures } from '../../../shared/script/captures.ts';
import { startRun } from '../../../shared/script/startRun.ts';
import { stepView } from '../../../shared/script/stepView.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { promptContextOf } from './promptContextOf.ts';
import { objectionsFor, shelfOf } from './shelf.ts';
import { suggestedPromise } from './suggestedPromise.ts';

type Parts = Pick<Workplace, 'cell' | 'library' | 'clock'>;

/** The call with its script as the screen shows it now: after a reply, another customer, another language. */
export function showScript(w: Parts, open: OpenCall): OpenCall {
  const { profile } = w.cell.get();
  const run = open.runs.at(-1);
  const script = run && w.library.scriptOf(run);
  const language = profile?.language ?? 'fr';
  const kind = script?.kind ?? (open.shown.call.direction === 'outbound' ? 'outbound' : 'inbound');
  const found = script && run && profile ? captures(script, run, w.library.objections) : [];
  return withShown(open, {
    script: viewOf(w, open),
    greeting: greetingOf(w, open),
    dispositions: open.shown.call.direction === 'internal' ? [] : w.library.dispositions(kind, language),
    suggestedPromise: profile && suggestedPromise(found, profile.agentName, w.clock.now()),
  });
}

function viewOf({ cell, library }: Parts, open: OpenCall): ScriptOnScreen | null {
  const { profile, company } = cell.get();
  const run = open.runs.at(-1);
  const script = run && library.scriptOf(run);
  if (!run || !script || !profile) return null;
  const { language } = profile;
  const caller = callerOf(open.runs, run);
  const view = stepView(script, run, promptContextOf(open.shown, profile, company), language, {
    objections: objectionsFor(library, script),
    returnsTo: caller && library.scriptOf(caller)?.title[language],
    calls: calledScript(open.runs, run, script, shelfOf(library, script))?.title[language],
  });
  return view ? { scriptId: script.id, title: script.title[language], view, why: open.why } : null;
}

/** A caller is greeted whatever script is proposed: a reception script opens with those words, the others do not. */
function greetingOf({ cell, library, clock }: Parts, open: OpenCall): DeskCall['greeting'] {
  const { profile, company } = cell.get();
  const [run] = open.runs;
  const begins = open.runs.length === 1 && run?.trail.length === 1;
  if (!run || !profile || !begins || open.shown.call.direction !== 'inbound') return null;
  if (library.script(run.scriptId)?.kind === 'inbound') return null;
  const reception = library.scripts.find(({ kind }) => kind === 'inbound');
  if (!reception) return null;
  const context = promptContextOf(open.shown, profile, company);
  return stepView(reception, startRun(reception, clock.now()), context, profile.language)?.say ?? null;
}
