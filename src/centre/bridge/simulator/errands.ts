import type { Prng } from './createPrng.ts';
import { playsThemselves } from './phoneOf.ts';
import type { SimAgent } from './world.ts';

type Doing = NonNullable<SimAgent['errand']>['doing'];

/** What comes after what in a colleague's day, and how long it lasts (seconds). */
const day: Record<Doing, { lasts: [number, number]; next: [Doing, ...Doing[]] }> = {
  idle: { lasts: [20, 90], next: ['talking', 'talking', 'talking', 'break'] },
  talking: { lasts: [90, 300], next: ['wrap-up'] },
  'wrap-up': { lasts: [15, 60], next: ['idle'] },
  break: { lasts: [120, 480], next: ['idle'] },
};

/** The errand after this one. A colleague who is in one of our calls stays idle otherwise. */
function nextErrand(
  agent: SimAgent,
  now: number,
  prng: Prng,
  areCallsComing: boolean,
): NonNullable<SimAgent['errand']> {
  const busy = agent.phone !== 'idle' && agent.errand?.doing !== 'talking';
  const drawn = busy || !agent.errand ? 'idle' : prng.pick(day[agent.errand.doing].next);
  const doing = drawn === 'talking' && !areCallsComing ? 'idle' : drawn;
  return { doing, until: now + prng.between(...day[doing].lasts) * 1_000 };
}

const statusOf: Record<Doing, SimAgent['status']> = {
  idle: 'ready',
  talking: 'ready',
  'wrap-up': 'wrap-up',
  break: 'paused',
};

/** Moves a colleague's day on when its hour has come; true when something changed. Where no calls come, nobody calls them either. */
export function liveOn(agent: SimAgent, now: number, prng: Prng, areCallsComing: boolean): boolean {
  if (!agent.errand || !playsThemselves(agent) || now < agent.errand.until) return false;
  agent.errand = nextErrand(agent, now, prng, areCallsComing);
  agent.status = statusOf[agent.errand.doing];
  agent.reason = agent.errand.doing === 'break' ? 'break' : null;
  agent.since = now;
  return true;
}
