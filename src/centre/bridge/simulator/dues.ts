import { playsThemselves } from './phoneOf.ts';
import type { SimCall, Step, World } from './world.ts';

/** When something happens next by itself, or null. */
export function nextMoment(world: World): number | null {
  let next = Number.POSITIVE_INFINITY;
  for (const { dues } of world.calls.values()) for (const { at } of dues) next = Math.min(next, at);
  for (const agent of world.agents.values()) {
    const errandEnds = playsThemselves(agent) ? agent.errand?.until : undefined;
    next = Math.min(next, agent.nextCallAt ?? next, errandEnds ?? next);
  }
  return Number.isFinite(next) ? next : null;
}

/** Takes out what is due, in the order of its moments. */
export function takeDue(world: World, now: number): { sim: SimCall; step: Step }[] {
  const due: { at: number; sim: SimCall; step: Step }[] = [];
  for (const sim of world.calls.values()) {
    for (const { at, step } of sim.dues) if (at <= now) due.push({ at, sim, step });
    sim.dues = sim.dues.filter(({ at }) => at > now);
  }
  return due.sort((a, b) => a.at - b.at);
}
