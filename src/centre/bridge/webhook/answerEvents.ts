import type { Call, Outcome } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import { ownerOf } from '../../../shared/call/ownerOf.ts';
import type { People } from './people.ts';
import type { AnswerPush } from './push.ts';

/** Who took a call; `machine` is an answering machine, `somebody` is nobody we know. */
export type Taker = { agent: string } | 'machine' | 'somebody';

export function takerOf(push: AnswerPush, call: Call, people: People): Taker {
  const owner = ownerOf(call);
  const [user] = push.users;
  if (call.direction !== 'inbound' && owner !== undefined && push.direction !== 'in') return { agent: owner };
  if (user) {
    const agent = people.agentOf(user);
    return agent === null ? 'machine' : { agent };
  }
  const agent = (push.answeringNumber !== null && people.agentOfNumber(push.answeringNumber)) || onlyOne(call.ringing);
  return agent ? { agent } : 'somebody';
}

/** Every other phone stops ringing, as the network does it. */
export function answerEvents(call: Call, taker: Taker, at: number): CallEvent[] {
  if (typeof taker === 'string')
    return [...stopRinging(call.ringing, missedBy[taker], at), ...(taker === 'somebody' ? transferDone(call, at) : [])];
  const { agent } = taker;
  const others = call.ringing.filter((other) => other !== agent);
  return [
    ...stopRinging(others, 'answered-elsewhere', at),
    { type: 'answered', at, agent },
    ...transferDone(call, at, agent),
  ];
}

function transferDone(call: Call, at: number, agent?: string): CallEvent[] {
  const last = call.transfers.at(-1);
  if (!last || last.completed) return [];
  return [{ type: 'transferred', at, ...last, to: agent ?? last.to, completed: true }];
}

export const stopRinging = (agents: readonly string[], why: Outcome, at: number): CallEvent[] =>
  agents.map((agent) => ({ type: 'withdrawn', at, agent, why }));

const missedBy = { machine: 'no-answer', somebody: 'answered-elsewhere' } as const;

const onlyOne = (agents: readonly string[]): string | undefined => (agents.length === 1 ? agents[0] : undefined);
