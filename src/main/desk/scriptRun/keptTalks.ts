import type { KeptTalkChoice } from '../../../shared/api/scripts.ts';
import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { Text } from '../../../shared/lib/text.ts';
import { shownStep } from '../../../shared/script/findStep.ts';
import type { KeptTalk } from '../../../shared/script/keptConversations.ts';
import { keptConversations, resumeTalk } from '../../../shared/script/keptConversations.ts';
import { moveRun } from '../../../shared/script/moveRun.ts';
import type { Workplace } from '../workplace.ts';
import { running } from './replyToScript.ts';
import { showScript } from './showScript.ts';

/** So many calls back a conversation is still looked for. */
const CALLS = 30;
/** What was left longer ago is begun anew. */
const DAYS = 180;

const kept: Text = { fr: 'mis de côté pour un autre appel', en: 'kept for another call' };
const again: Text = { fr: 'conversation reprise', en: 'conversation resumed' };

/** What can go on with this customer. Read from the calls themselves, so every desk that has them offers the same. */
export function keptTalks(w: Workplace, customerId: string): KeptTalkChoice[] {
  const language = w.cell.get().profile?.language ?? 'fr';
  return talksWith(w, customerId).flatMap((talk) => {
    const run = talk.runs.at(-1);
    const script = run && w.library.scriptOf(run);
    const step = script && shownStep(script, moveRun(script, run).at);
    if (!step) return [];
    const { call, at, agent, why } = talk;
    return [{ call, at, agent, why, scriptId: script.id, title: script.title[language], step: step.title[language] }];
  });
}

export function keepForLater(w: Workplace, callId: string, keep: boolean): void {
  const open = w.board.need(callId);
  const { run } = running(w, open);
  const { laterAt: _, ...rest } = run;
  const now = w.clock.now();
  const next = showScript(w, { ...open, runs: [...open.runs.slice(0, -1), keep ? { ...run, laterAt: now } : rest] });
  void w.board.put(
    next,
    ...(keep ? [lineOf(w, next.shown.script?.view.stepId, next.shown.script?.view.title, kept)] : []),
  );
}

/** Goes on where an earlier call was left, in the version of today if the one of then is gone. */
export function resume(w: Workplace, callId: string, from: string, scriptId: string): void {
  const open = w.board.need(callId);
  const { customerId } = open.shown;
  const talk = talksWith(w, customerId).find(({ call, runs }) => call === from && runs.at(-1)?.scriptId === scriptId);
  if (!talk) throw new DeskError('not-found');
  const runs = talk.runs.flatMap((run) => {
    const script = w.library.scriptOf(run);
    return script ? [moveRun(script, run)] : [];
  });
  if (runs.length === 0) throw new DeskError('script-broken');
  const now = w.clock.now();
  const next = showScript(w, { ...open, runs: resumeTalk(open.runs, { ...talk, runs }, now), why: { code: 'chosen' } });
  void w.board.put(next, lineOf(w, next.shown.script?.view.stepId, next.shown.script?.view.title, again));
}

function talksWith(w: Workplace, customerId: string | null): KeptTalk[] {
  if (customerId === null) return [];
  const oldest = w.clock.now() - DAYS * 86_400_000;
  return keptConversations(w.reads.pastTalks(customerId, CALLS).filter(({ at }) => at >= oldest));
}

function lineOf(w: Workplace, step = '', title = '', words: Text): StoryLine {
  const language = w.cell.get().profile?.language ?? 'fr';
  return { at: w.clock.now(), kind: 'step', what: step, text: `${title} — ${words[language]}` };
}
