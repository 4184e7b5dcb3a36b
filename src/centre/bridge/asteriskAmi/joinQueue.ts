import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { AmiConnection } from './amiConnection.ts';
import { header } from './amiEvent.ts';
import type { AmiQueues } from './amiQueues.ts';
import type { AmiAction } from './amiWriter.ts';

interface Joining {
  queues: AmiQueues;
  queue: string;
  /** How queues know the phone; the first is used where none does yet. */
  interfaces: readonly string[];
  name: string;
  isPaused: boolean;
}

/** Puts an agent's phone into a queue. Whoever is paused comes in paused: nothing rings in between. */
export async function joinQueue(connection: AmiConnection, joining: Joining): Promise<Result<Record<string, never>>> {
  const { queues, queue, interfaces, name, isPaused } = joining;
  if (!queues.has(queue)) return failed('not-found', 'no such queue');
  if (queues.membersIn(queue, interfaces).length > 0) return done({});
  const [Interface] = interfaces;
  if (!Interface) return failed('not-found', 'no phone');
  const action = { Action: 'QueueAdd', Queue: queue, Interface, MemberName: name, Paused: String(isPaused) };
  return ask(connection, action);
}

export async function leaveQueue(
  connection: AmiConnection,
  { queues, queue, interfaces }: Joining,
): Promise<Result<Record<string, never>>> {
  const members = queues.membersIn(queue, interfaces);
  if (members.some(({ isFixed }) => isFixed)) return failed('not-allowed', 'a static member');
  for (const { name: Interface } of members) {
    const left = await ask(connection, { Action: 'QueueRemove', Queue: queue, Interface });
    if (!left.ok) return left;
  }
  return done({});
}

async function ask(connection: AmiConnection, action: AmiAction): Promise<Result<Record<string, never>>> {
  const answer = await connection.send(action).catch(() => undefined);
  if (!answer) return failed('telephony-down');
  if (header(answer, 'Response') === 'Success') return done({});
  return failed('telephony-refused', header(answer, 'Message') ?? undefined);
}
