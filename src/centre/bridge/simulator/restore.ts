import type { SavedWorld, SimCall, World } from './world.ts';

/** Whoever was on the telephone while we were away is still there, and stays a while longer. */
const STAYS_MS: Partial<Record<SimCall['dues'][number]['step']['do'], number>> = { leave: 60_000, giveUp: 15_000 };
const SOON_MS = 3_000;

export function restore(saved: SavedWorld | null, now: number): World {
  const calls = (saved?.calls ?? []).filter(({ kind }) => kind !== 'load').map((sim) => carryOn(sim, now));
  const agents = (saved?.agents ?? []).map((agent) => ({ ...agent, desks: 0, nextCallAt: null }));
  return {
    calls: new Map(calls.map((sim) => [sim.call.id, sim])),
    agents: new Map(agents.map((agent) => [agent.agent, agent])),
    touched: new Set(agents.map(({ agent }) => agent)),
  };
}

function carryOn(sim: SimCall, now: number): SimCall {
  const dues = sim.dues.map(({ at, step }) => ({ at: Math.max(at, now + (STAYS_MS[step.do] ?? SOON_MS)), step }));
  return { ...sim, dues };
}
