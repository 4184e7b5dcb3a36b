import type { Party } from '../../../shared/call/call.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import { nextMoment, takeDue } from './dues.ts';
import { liveOn } from './errands.ts';
import type { Exchange } from './exchange.ts';
import { runStep } from './runStep.ts';
import { arrive, planTraffic, serveWaiting } from './traffic.ts';
import type { SimAgent } from './world.ts';

/** What makes the exchange live: every change goes through `act`, so that it is told, kept and gone on with. */
export interface Heart {
  act<T>(work: () => T): T;
  pace(perHour: number): void;
  stop(): void;
}

export interface HeartNeeds {
  clock: Clock;
  exchange: Exchange;
  perHour: number;
  someone(): Party;
  /** Tells which agents look different now. */
  publish(): void;
  save(): void;
}

export function createHeart({ clock, exchange, someone, publish, save, ...needs }: HeartNeeds): Heart {
  const { world } = exchange;
  let { perHour } = needs;
  let disarm = () => {};
  const settle = () => {
    publish();
    serveWaiting(exchange);
    publish();
    for (const agent of world.agents.values()) planTraffic(exchange, agent, perHour);
    save();
    disarm();
    const next = nextMoment(world);
    disarm =
      next === null
        ? () => {}
        : clock.after(Math.max(0, next - clock.now()), () => act(() => passTime(exchange, someone)));
  };
  const act = <T>(work: () => T): T => {
    const answer = work();
    settle();
    return answer;
  };
  return {
    act,
    pace: (calls) => {
      perHour = calls;
      for (const agent of world.agents.values()) agent.nextCallAt = null;
      settle();
    },
    stop: () => disarm(),
  };
}

function passTime(exchange: Exchange, someone: () => Party): void {
  const now = exchange.now();
  for (const { sim, step } of takeDue(exchange.world, now)) runStep(exchange, sim, step);
  for (const agent of exchange.world.agents.values()) passAgentTime(exchange, agent, someone, now);
}

function passAgentTime(exchange: Exchange, agent: SimAgent, someone: () => Party, now: number): void {
  if (liveOn(agent, now, exchange.prng)) exchange.world.touched.add(agent.agent);
  if (agent.nextCallAt === null || agent.nextCallAt > now) return;
  agent.nextCallAt = null;
  arrive(exchange, someone(), agent.agent);
}
