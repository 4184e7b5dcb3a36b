import type { Party } from '../../../shared/call/call.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { LoadRequest } from '../pbx.ts';
import type { Exchange } from './exchange.ts';
import { isFree } from './phoneOf.ts';
import { queueFor } from './queues.ts';
import type { SimAgent } from './world.ts';

export interface Load {
  /** Answers how many calls will come. */
  begin(request: LoadRequest): number;
  stop(): void;
}

/** Many short calls, evenly spaced, to the agents with a desk in turn. `act` runs one change of the exchange. */
export function createLoad(
  clock: Clock,
  exchange: Exchange,
  someone: () => Party,
  act: (work: () => void) => void,
): Load {
  const waits = new Set<() => void>();
  let turn = 0;
  const one = (answer: boolean) => {
    const agents = [...exchange.world.agents.values()].filter((agent) => agent.desks > 0 && (!answer || isFree(agent)));
    const agent = agents[turn % Math.max(agents.length, 1)];
    turn += 1;
    shortCall(exchange, someone(), agent, answer);
  };
  return {
    begin: ({ perSecond, forMs, answer }) => {
      const count = Math.max(1, Math.floor((perSecond * forMs) / 1_000));
      const beganAt = clock.now();
      const run = (n: number) => {
        const cancel = clock.after(Math.max(0, beganAt + (n * 1_000) / perSecond - clock.now()), () => {
          waits.delete(cancel);
          act(() => one(answer));
          if (n + 1 < count) run(n + 1);
        });
        waits.add(cancel);
      };
      run(0);
      return count;
    },
    stop: () => {
      for (const cancel of waits) cancel();
      waits.clear();
    },
  };
}

/** Nobody there for it: the caller waits a little and gives up. */
function shortCall(exchange: Exchange, remote: Party, agent: SimAgent | undefined, answer: boolean): void {
  const queue = queueFor(remote.number, exchange.prng.next());
  const facts = { direction: 'inbound', remote, did: queue.did, queue: queue.key } as const;
  const sim = exchange.begin(facts, { kind: 'load', wants: null, talkMs: exchange.prng.between(2_000, 6_000) });
  exchange.later(sim, 3_000, { do: 'giveUp' });
  if (!agent) return;
  exchange.tell(sim, { type: 'offered', agent: agent.agent });
  if (answer) exchange.later(sim, exchange.prng.between(300, 1_200), { do: 'pickUp', agent: agent.agent });
}
