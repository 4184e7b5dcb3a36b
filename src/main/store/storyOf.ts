import type { CallStory, StoryLine } from '../../shared/interaction/callStory.ts';
import type { Promised } from '../../shared/promise/promise.ts';
import type { CallRow } from './callRow.ts';
import { journaledOf, loggedOf } from './callRow.ts';

export function storyOf(row: CallRow, lines: StoryLine[], promises: Promised[]): CallStory {
  const kept = journaledOf(row);
  const { call } = kept;
  return {
    ...loggedOf(row),
    remoteName: call.remote.name,
    did: call.did,
    alertingAt: call.alertingAt,
    answeredAt: 'answeredAt' in call ? call.answeredAt : null,
    endedAt: 'endedAt' in call ? call.endedAt : null,
    wrapUpMs: kept.wrapUp && kept.closedAt !== null ? Math.max(0, kept.closedAt - kept.wrapUp.startedAt) : null,
    popMs: kept.popMs,
    ringToPopMs: kept.ringToPopMs ?? null,
    notes: row.notes,
    lines,
    answers: answersOf(lines),
    promises,
  };
}

/** The last answer to each question, where it was asked. */
function answersOf(lines: StoryLine[]): CallStory['answers'] {
  const answers = new Map<string, CallStory['answers'][number]>();
  let step = '';
  for (const { kind, what, text } of lines) {
    if (kind === 'step') step = text ?? what;
    if (kind === 'answer') answers.set(what, { step, label: what, value: text ?? '' });
  }
  return [...answers.values()];
}
