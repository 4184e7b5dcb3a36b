import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import type { Leg } from './callGroup.ts';

/** What the phone of an agent does, by its legs. */
export function phoneState(legs: readonly Leg[], agent: string): Exclude<DirectoryEntry['phone'], 'unreachable'> {
  const own = legs.filter((leg) => leg.endpoint === agent && leg.goneAt === null);
  if (own.some((leg) => leg.answered || leg.incoming)) return 'talking';
  return own.some((leg) => leg.rang) ? 'ringing' : 'idle';
}
