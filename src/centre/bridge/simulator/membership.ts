import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { QueueView } from '../../../shared/link/bridge/queues.ts';
import { isFree } from './phoneOf.ts';
import { isQueue, queueKeys } from './queues.ts';
import { isWaiting } from './ringing.ts';
import type { SimAgent, SimCall, World } from './world.ts';

const isIn = ({ left = [] }: SimAgent, queue: string) => !left.includes(queue);

/** A queue rings its own agents; a call for one person rings at them. */
export const serves = (agent: SimAgent, { kind, call }: SimCall): boolean =>
  kind === 'direct' || call.queue === null || isIn(agent, call.queue);

export function join(world: World, id: string, queue: string, isJoining: boolean): Result<Record<string, never>> {
  const agent = world.agents.get(id);
  if (!agent || !isQueue(queue)) return failed('not-found', `no queue ${queue}`);
  const others = (agent.left ?? []).filter((one) => one !== queue);
  agent.left = isJoining ? others : [...others, queue];
  return done({});
}

/** The queues as an agent stands to them. */
export function queueViews(world: World, id: string): QueueView[] {
  const agent = world.agents.get(id);
  const free = [...world.agents.values()].filter(isFree);
  const waiting = [...world.calls.values()].filter((sim) => isWaiting(sim) && sim.call.ringing.length === 0);
  return queueKeys.map((queue) => {
    const since = waiting.filter(({ call }) => call.queue === queue).map(({ call }) => call.startedAt);
    return {
      queue,
      isIn: agent !== undefined && isIn(agent, queue),
      isFixed: false,
      waiting: since.length,
      waitingSince: since.length > 0 ? Math.min(...since) : null,
      free: free.filter((one) => isIn(one, queue)).length,
    };
  });
}
