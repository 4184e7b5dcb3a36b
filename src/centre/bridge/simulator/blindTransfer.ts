import type { Result } from '../../../shared/lib/result.ts';
import { done } from '../../../shared/lib/result.ts';
import type { Exchange } from './exchange.ts';
import { fateOf } from './fateOf.ts';
import { ringAt } from './ringing.ts';
import type { Target } from './targetOf.ts';
import type { SimCall } from './world.ts';

const PATIENCE_MS = 20_000;

/** Gives the call away; if nobody takes it, the phone of the giver rings again. */
export function blindTransfer(
  exchange: Exchange,
  sim: SimCall,
  from: string,
  target: Target,
): Result<Record<string, never>> {
  const to = target.kind === 'agent' ? target.agent.agent : target.number;
  exchange.tell(sim, { type: 'transferred', kind: 'blind', from, to, completed: false });
  if (target.kind === 'number') sendOutside(exchange, sim, from, target.number);
  else {
    ringAt(exchange, sim, to);
    exchange.later(sim, PATIENCE_MS, { do: 'recall', agent: from });
  }
  return done({});
}

function sendOutside(exchange: Exchange, sim: SimCall, from: string, number: string): void {
  const fate = fateOf(number, exchange.world.fate);
  if (fate.answers) exchange.later(sim, exchange.prng.between(...fate.ringMs), { do: 'arriveOutside' });
  else exchange.later(sim, fate.afterMs, { do: 'recall', agent: from });
}
