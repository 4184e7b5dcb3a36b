import type { Result } from '../../../shared/lib/result.ts';
import { done } from '../../../shared/lib/result.ts';
import type { Exchange } from './exchange.ts';
import { fateOf } from './fateOf.ts';
import { freeLine } from './handset.ts';
import { ringAt } from './ringing.ts';
import { reachable } from './targetOf.ts';
import type { SimAgent } from './world.ts';

const nobody = { kind: 'dial', wants: null } as const;

/** An agent dials: a colleague, or a number whose fate is known beforehand. */
export function dialNumber(exchange: Exchange, agent: string, dialled: string): Result<{ call?: string }> {
  const target = reachable(exchange.world, dialled, agent);
  if (!target.ok) return target;
  const line = freeLine(exchange, agent);
  if (!line.ok) return line;
  const { value } = target;
  return done({
    call:
      value.kind === 'agent'
        ? dialColleague(exchange, agent, value.agent)
        : dialOut(exchange, agent, value.number, dialled),
  });
}

function dialColleague(exchange: Exchange, agent: string, colleague: SimAgent): string {
  const remote = { number: null, raw: colleague.extension, name: colleague.name, withheld: false };
  const talkMs = exchange.prng.between(30_000, 120_000);
  const sim = exchange.begin({ direction: 'internal', remote, did: null, queue: null, agent }, { ...nobody, talkMs });
  ringAt(exchange, sim, colleague.agent);
  exchange.later(sim, 30_000, { do: 'fail', outcome: 'no-answer', causeCode: 19 });
  return sim.call.id;
}

function dialOut(exchange: Exchange, agent: string, number: string, raw: string): string {
  const remote = { number, raw, name: null, withheld: false };
  const talkMs = exchange.prng.between(120_000, 300_000);
  const sim = exchange.begin({ direction: 'outbound', remote, did: null, queue: null, agent }, { ...nobody, talkMs });
  const fate = fateOf(number, exchange.world.fate);
  if (fate.answers || fate.rings) exchange.later(sim, 800, { do: 'reach' });
  if (fate.answers) exchange.later(sim, exchange.prng.between(...fate.ringMs), { do: 'connect' });
  else exchange.later(sim, fate.afterMs, { do: 'fail', outcome: fate.outcome, causeCode: fate.causeCode });
  return sim.call.id;
}
