import { callFor } from '../../../shared/call/callFor.ts';
import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import type { SimAgent, SimCall, World } from './world.ts';

/** What an agent's telephone does now. */
export function phoneOf(world: World, agent: SimAgent): DirectoryEntry['phone'] {
  const calls = [...world.calls.values()];
  if (calls.some((sim) => isOnCall(sim, agent.agent))) return 'talking';
  if (calls.some(({ call }) => call.ringing.includes(agent.agent))) return 'ringing';
  if (agent.desks > 0) return 'idle';
  return agent.colleague ? 'idle' : 'unreachable';
}

const isOnCall = (sim: SimCall, agent: string) =>
  callFor(sim.call, agent) === 'mine' || (sim.consultee?.agent === agent && sim.consultee.answered);

/** Ready, and nothing in hand: a queue may ring this agent. */
export const isFree = (agent: SimAgent) => agent.status === 'ready' && agent.phone === 'idle';

/** A colleague nobody stands in for: they pick up by themselves. */
export const playsThemselves = (agent: SimAgent) => agent.colleague && agent.desks === 0;
