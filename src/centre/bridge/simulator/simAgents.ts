import type { Clock } from '../../../shared/lib/clock.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { AgentStatus, DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { phoneOf } from './phoneOf.ts';
import type { SimAgent, World } from './world.ts';

/** Colleagues who are always there: one calm, one with a day of her own. */
const colleagues = [
  { extension: '102', name: 'Bruno', errand: null },
  { extension: '103', name: 'Chloé', errand: { doing: 'idle', until: 0 } },
] as const;

export interface SimAgents {
  /** The agent at an extension; a new extension gets a new agent. */
  at(extension: string): SimAgent;
  set(agent: string, status: AgentStatus, reason: string | null, name?: string): Result<Record<string, never>>;
  /** A desk came or went. */
  present(agent: string, here: boolean, name?: string): void;
  list(): DirectoryEntry[];
  /** Brings the touched agents up to date and answers those that look different. */
  changed(): SimAgent[];
}

/** `names`: which agent has which extension, for example `{ '101': 'agent1' }`. */
export function createSimAgents(world: World, names: Record<string, string>, clock: Clock): SimAgents {
  const at = (extension: string) => {
    const known = [...world.agents.values()].find((agent) => agent.extension === extension);
    return known ?? add(world, newAgent(extension, names[extension] ?? `agent-${extension}`, clock.now()));
  };
  for (const { extension, name, errand } of colleagues) {
    const agent = at(extension);
    if (!agent.colleague)
      Object.assign(agent, { name, colleague: true, errand: errand && { ...errand }, status: 'ready' });
  }
  for (const extension of Object.keys(names)) at(extension);
  const told = new Map<string, string>();
  return {
    at,
    set: (id, status, reason, name) => {
      const agent = world.agents.get(id);
      if (!agent) return failed('not-found');
      if (agent.status !== status || agent.reason !== reason) agent.since = clock.now();
      change(world, agent, { status, reason, ...(name && { name }) });
      return done({});
    },
    present: (id, here, name) => {
      const agent = world.agents.get(id);
      if (agent) change(world, agent, { desks: Math.max(0, agent.desks + (here ? 1 : -1)), ...(name && { name }) });
    },
    list: () => [...world.agents.values()].map(entryOf),
    changed: () => touchedAgents(world).filter((agent) => refresh(world, agent, clock.now(), told)),
  };
}

function newAgent(extension: string, agent: string, now: number): SimAgent {
  const state = { status: 'ready', reason: null, phone: 'unreachable', since: now } as const;
  return { agent, name: agent, extension, ...state, colleague: false, errand: null, desks: 0, nextCallAt: null };
}

function add(world: World, agent: SimAgent): SimAgent {
  world.agents.set(agent.agent, agent);
  world.touched.add(agent.agent);
  return agent;
}

function change(world: World, agent: SimAgent, what: Partial<SimAgent>): void {
  Object.assign(agent, what);
  world.touched.add(agent.agent);
}

function touchedAgents(world: World): SimAgent[] {
  const agents = [...world.touched].map((agent) => world.agents.get(agent));
  world.touched.clear();
  return agents.filter((agent) => agent !== undefined);
}

export const entryOf = ({ agent, name, extension, status, reason, phone, since }: SimAgent): DirectoryEntry => ({
  agent,
  name,
  extension,
  status,
  reason,
  phone,
  since,
});

function refresh(world: World, agent: SimAgent, now: number, told: Map<string, string>): boolean {
  const phone = phoneOf(world, agent);
  if (phone !== agent.phone) Object.assign(agent, { phone, since: now });
  const face = JSON.stringify(entryOf(agent));
  if (told.get(agent.agent) === face) return false;
  told.set(agent.agent, face);
  return true;
}
