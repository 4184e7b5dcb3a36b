import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import { ownerOf } from '../../../shared/call/ownerOf.ts';

/** Phones begin to ring. `givenTo`: the call was answered before and is being given away, to these agents or to a number. */
export function ringEvents(call: Call, agents: readonly string[], givenTo: string | null, at: number): CallEvent[] {
  const rings = agents.map((agent) => ({ type: 'offered' as const, at, agent }));
  const from = 'answeredAt' in call && givenTo !== null ? ownerOf(call) : undefined;
  const to = agents[0] ?? givenTo?.slice(0, 128);
  if (from === undefined || !to) return rings;
  return [{ type: 'transferred', at, kind: 'blind', from, to, completed: false }, ...rings];
}
