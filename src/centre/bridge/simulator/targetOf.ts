import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import type { SimAgent, World } from './world.ts';

export type Target = { kind: 'agent'; agent: SimAgent } | { kind: 'number'; number: string };

/** Whom a dialled text reaches: a colleague by extension, or a number outside. */
export function targetOf(world: World, dialled: string): Result<Target> {
  const text = dialled.trim();
  const agent = [...world.agents.values()].find(({ extension }) => extension === text);
  if (agent) return done({ kind: 'agent', agent });
  const number = normaliseNumber(text, world.countries);
  return number ? done({ kind: 'number', number }) : failed('number-invalid');
}

/** A colleague who can be rung now, or why not. */
export function reachable(world: World, dialled: string, by: string): Result<Target> {
  const target = targetOf(world, dialled);
  if (!target.ok || target.value.kind === 'number') return target;
  const { agent } = target.value;
  if (agent.agent === by) return failed('not-allowed', 'that is your own extension');
  if (agent.status !== 'ready') return failed('not-now', `${agent.name} is not ready (${agent.status})`);
  return agent.phone === 'idle' ? target : failed('not-now', `${agent.name} is busy (${agent.phone})`);
}
