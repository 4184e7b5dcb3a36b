import type { Party } from '../../../shared/call/call.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import { nextMoment, takeDue } from './dues.ts';
import { liveOn } from './errands.ts';
import type { Exchange } from './exchange.ts';
import { runStep } from './runStep.ts';
import { arrive, callColleague, planTraffic, serveWaiting } from './traffic.ts';
import type { SimAgent } from './world.ts';

/** What makes the exchange live: every change goes through `act`, so that it is told, kept and gone on with. */
export interface Heart {
  act<T>(work: () => T): T;
  /** For what need not outlive the process. */
  actLightly(work: () => void): void;
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
  const settle = (keep: boolean) => {
    publish();
    serveWaiting(exchange);
    publish();
    for (const agent of world.agents.values()) planTraffic(exchange, agent, perHour);
    if (keep) save();
    disarm();
    const next = nextMoment(world);
    disarm = next === null ? () => {} : clock.after(Math.max(0, next - clock.now()), pass);
  };
  const pass = () => settle(passTime(exchange, someone, perHour > 0));
  return {
    act: (work) => {
      const answer = work();
      settle(true);
      return answer;
    },
    actLightly: (work) => {
      work();
      settle(false);
    },
    pace: (calls) => {
      perHour = calls;
      for (const agent of world.agents.values()) agent.nextCallAt = null;
      settle(true);
    },
    stop: () => disarm(),
  };
}

/** True when something happened that must outlive the process: anything but a load and a colleague's errand. */
function passTime(exchange: Exchange, someone: () => Party, areCallsComing: boolean): boolean {
  const now = exchange.now();
  const due = takeDue(exchange.world, now);
  for (const { sim, step } of due) runStep(exchange, sim, step);
  const arrivals = [...exchange.world.agents.values()].filter((agent) =>
    passAgentTime(exchange, agent, { someone, areCallsComing, now }),
  );
  return arrivals.length > 0 || due.some(({ sim }) => sim.kind !== 'load');
}

interface Passing {
  someone: () => Party;
  areCallsComing: boolean;
  now: number;
}

/** True when a caller arrived for this agent. */
function passAgentTime(exchange: Exchange, agent: SimAgent, { someone, areCallsComing, now }: Passing): boolean {
  if (liveOn(agent, now, exchange.prng, areCallsComing)) {
    exchange.world.touched.add(agent.agent);
    if (agent.errand?.doing === 'talking') callColleague(exchange, agent.agent, someone(), agent.errand.until);
  }
  if (agent.nextCallAt === null || agent.nextCallAt > now) return false;
  agent.nextCallAt = null;
  arrive(exchange, someone(), agent.agent);
  return true;
}
