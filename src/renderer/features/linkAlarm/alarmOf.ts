import type { LinkHealth } from '../../../shared/desk/deskState.ts';

export type Alarm = 'taken-over' | 'taken-over-down' | 'login-refused' | 'unreachable' | 'extension' | 'token';

/** What keeps this desk from its calls and does not pass by itself in a moment; null while nothing does. */
export function alarmOf({ centre, refusal, pbx, pbxTrouble }: LinkHealth): Alarm | null {
  if (centre === 'refused') return refusal ?? null;
  if (centre !== 'connected' || !pbxTrouble) return null;
  if (pbxTrouble === 'taken-over') return pbx === 'up' ? 'taken-over' : 'taken-over-down';
  return pbx === 'up' ? null : pbxTrouble;
}
