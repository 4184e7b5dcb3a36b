import type { DeskCall } from '../../../shared/desk/deskState.ts';

export type PhaseWord =
  | 'rings'
  | 'dialling'
  | 'ringsThere'
  | 'talking'
  | 'muted'
  | 'held'
  | 'consulting'
  | 'conferenced'
  | 'wrapUp';
export type PhaseTone = 'live' | 'warn' | 'late' | 'calm';

export interface CallPhase {
  word: PhaseWord;
  tone: PhaseTone;
  /** Where its clock starts (on the bridge's clock) or, in wrap-up, where the countdown ends (on the desk's). */
  clock: { since: number } | { until: number } | null;
}

/** What the badge says of a call. */
export function callPhase({ call, place, wrapUp }: DeskCall): CallPhase {
  if (place === 'wrap-up') return { word: 'wrapUp', tone: 'warn', clock: wrapUp && { until: wrapUp.endsAt } };
  if (place === 'ringing') return { word: 'rings', tone: 'warn', clock: null };
  switch (call.status) {
    case 'initiated':
      return { word: 'dialling', tone: 'calm', clock: { since: call.startedAt } };
    case 'alerting':
      return { word: 'ringsThere', tone: 'calm', clock: { since: call.alertingAt ?? call.startedAt } };
    case 'held':
      return { word: 'held', tone: 'warn', clock: { since: call.heldAt } };
    case 'consulting':
      return { word: 'consulting', tone: 'warn', clock: { since: call.consultedAt } };
    case 'conferenced':
      return { word: 'conferenced', tone: 'live', clock: { since: call.answeredAt } };
    case 'connected':
      return {
        word: call.muted ? 'muted' : 'talking',
        tone: call.muted ? 'warn' : 'live',
        clock: { since: call.answeredAt },
      };
    case 'cleared':
    case 'failed':
      return { word: 'wrapUp', tone: 'warn', clock: null };
  }
}
