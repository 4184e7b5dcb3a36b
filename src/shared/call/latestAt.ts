import type { Call } from './call.ts';

/** The last moment a call knows of. What is told late never comes before it. */
export function latestAt(call: Call): number {
  const moments = [call.startedAt, call.alertingAt ?? 0, call.holds.at(-1)?.to ?? 0];
  if (call.recording) moments.push(call.recording.since);
  if ('answeredAt' in call) moments.push(call.answeredAt);
  if ('heldAt' in call) moments.push(call.heldAt);
  if (call.status === 'consulting') moments.push(call.consultedAt);
  if ('endedAt' in call) moments.push(call.endedAt);
  return Math.max(...moments);
}
