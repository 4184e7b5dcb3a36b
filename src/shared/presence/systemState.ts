import type { DeskState } from '../desk/deskState.ts';
import { MISSED } from './pauseReason.ts';

/** What the system sees of an agent, whatever they chose. */
export type SystemState =
  | 'talking'
  | 'dialling'
  | 'ringing'
  | 'wrap-up'
  | 'centre-lost'
  | 'telephony-down'
  | 'missed'
  | 'free';

/** What keeps calls from coming, or is going on, the nearest first. */
export function systemState({ calls, link, presence }: Pick<DeskState, 'calls' | 'link' | 'presence'>): SystemState {
  const places = new Set(calls.map(({ place }) => place));
  for (const place of ['talking', 'dialling', 'ringing', 'wrap-up'] as const) if (places.has(place)) return place;
  if (link.centre !== 'connected' && link.centre !== 'off') return 'centre-lost';
  if (link.pbx !== 'up') return 'telephony-down';
  return presence.status === 'paused' && presence.reason === MISSED ? 'missed' : 'free';
}
