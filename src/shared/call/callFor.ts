import type { Call } from './call.ts';
import { ownerOf } from './ownerOf.ts';

/** How a call stands to an agent: rings at their phone, is in their hands, or is no longer (or never was) theirs. */
export type CallRole = 'ringing' | 'mine' | 'elsewhere';

export function callFor(call: Call, agent: string): CallRole {
  if (call.ringing.includes(agent)) return 'ringing';
  const mine = call.direction === 'internal' ? call.owners.includes(agent) : ownerOf(call) === agent;
  return mine ? 'mine' : 'elsewhere';
}
