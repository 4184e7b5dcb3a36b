import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import { ownerOf } from '../../../shared/call/ownerOf.ts';
import type { Taker } from './answerEvents.ts';
import { stopRinging } from './answerEvents.ts';
import type { Leg } from './lineBook.ts';
import type { Ending } from './outcomeOf.ts';
import { gaveUp, outcomeOf } from './outcomeOf.ts';
import { plainWord } from './readFields.ts';

/**
 * Some PBXs tell a hangup for each phone of a group: true when this one is only about phones
 * that lost the call, or stopped ringing while others of the same leg still do.
 */
export function isOnePhone(call: Call, leg: Leg, named: readonly string[], cause: string | null): boolean {
  const word = plainWord(cause ?? '');
  if (named.length === 0 || word === 'cancel') return false;
  const others = leg.agents.filter((agent) => !named.includes(agent));
  if (!leg.answered) return others.some((agent) => call.ringing.includes(agent));
  const owner = ownerOf(call);
  return word !== 'normalclearing' && owner !== undefined && others.includes(owner);
}

export const phoneEvents = (call: Call, agents: readonly string[], cause: string | null, at: number): CallEvent[] =>
  stopRinging(
    agents.filter((agent) => call.ringing.includes(agent)),
    'answeredAt' in call ? 'answered-elsewhere' : outcomeOf(cause, call).outcome,
    at,
  );

/** One leg of a call that goes on by another: its phones stop; who gave the call away in vain has it back. */
export function legEvents(call: Call, agents: readonly string[], cause: string | null, at: number): CallEvent[] {
  const stopped = phoneEvents(call, agents, cause, at);
  const last = call.transfers.at(-1);
  const inVain = 'answeredAt' in call && last && !last.completed && agents.includes(last.to);
  return inVain ? [...stopped, { type: 'answered', at, agent: last.from }] : stopped;
}

export function endEvents(call: Call, taker: Taker | null, cause: string | null, at: number): CallEvent[] {
  return [{ type: 'ended', at, ...endingOf(call, taker, cause) }];
}

/** A call taken by a machine was not answered by us; one taken by somebody we do not know was, elsewhere. */
function endingOf(call: Call, taker: Taker | null, cause: string | null): Ending {
  const said = outcomeOf(cause, call);
  if ('answeredAt' in call)
    return said.outcome === 'answered' ? said : { ...said, outcome: 'answered', hangupBy: 'unknown' };
  if (said.outcome !== 'answered') return said;
  if (taker === 'machine') return { ...gaveUp(call), causeCode: said.causeCode };
  return { ...said, outcome: taker === 'somebody' ? 'answered-elsewhere' : 'unknown' };
}
