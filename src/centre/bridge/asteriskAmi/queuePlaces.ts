import type { Clock } from '../../../shared/lib/clock.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { AgentStatus, DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import type { QueueView } from '../../../shared/link/bridge/queues.ts';
import type { Endpoints } from '../asterisk/endpoints.ts';
import type { AmiConnection } from './amiConnection.ts';
import type { AmiDirectory } from './amiDirectory.ts';
import type { AmiPacket } from './amiEvent.ts';
import { createAmiQueues } from './amiQueues.ts';
import { joinQueue, leaveQueue } from './joinQueue.ts';
import { setQueuePause } from './setQueuePause.ts';

type Done = Promise<Result<Record<string, never>>>;

/** Where each agent stands in the queues of an Asterisk: in or out, paused or not. */
export interface QueuePlaces {
  take(packet: AmiPacket): boolean;
  /** After a new login at the PBX: its members, then what desks said meanwhile. */
  learn(connection: AmiConnection, members: readonly AmiPacket[]): Promise<void>;
  /** Remembered also where there is no connection. */
  say(
    connection: AmiConnection | undefined,
    agent: string,
    status: AgentStatus,
    reason: string | null,
  ): Done | undefined;
  move(connection: AmiConnection, agent: string, queue: string, isJoining: boolean): Done;
  views(agent: string): QueueView[];
}

export function createQueuePlaces(
  directory: AmiDirectory,
  endpoints: Endpoints,
  clock: Clock,
  changed: (entries: DirectoryEntry[]) => void,
): QueuePlaces {
  const queues = createAmiQueues();
  /** What each agent's desk said last: a PBX that was away has not heard it. */
  const wanted = new Map<string, { status: AgentStatus; reason: string | null }>();

  const pause = async (connection: AmiConnection, agent: string, status: AgentStatus, reason: string | null) => {
    const inQueues = directory.interfacesOf(agent).filter((name) => queues.hasMember(name));
    const set = await setQueuePause(connection, inQueues, status, reason);
    if (set.ok) changed(directory.say(agent, status, reason, clock.now()));
    return set;
  };
  const interfacesOf = (agent: string) => {
    const known = directory.interfacesOf(agent);
    return known.length > 0 ? known : [endpoints.interfaceOf(agent)];
  };
  const isFree = (name: string) =>
    directory
      .list(clock.now())
      .filter(({ status, phone }) => status === 'ready' && phone === 'idle')
      .some(({ agent }) => directory.interfacesOf(agent).includes(name));

  return {
    take: (packet) => queues.take(packet, clock.now()),
    learn: async (connection, members) => {
      for (const packet of members) if (queues.take(packet, clock.now())) directory.take(packet, clock.now());
      for (const [agent, { status, reason }] of wanted) await pause(connection, agent, status, reason);
    },
    say: (connection, agent, status, reason) => {
      wanted.set(agent, { status, reason });
      return connection && pause(connection, agent, status, reason);
    },
    move: async (connection, agent, queue, isJoining) => {
      const { status = 'ready', reason = null } = wanted.get(agent) ?? {};
      const name = endpoints.phone(agent)?.name ?? agent;
      const joining = { queues, queue, interfaces: interfacesOf(agent), name, isPaused: status !== 'ready' };
      const moved = await (isJoining ? joinQueue : leaveQueue)(connection, joining);
      // The reason is said apart: a queue takes none when somebody joins.
      if (moved.ok && isJoining && status !== 'ready')
        await setQueuePause(connection, interfacesOf(agent), status, reason);
      return moved;
    },
    views: (agent) => queues.views(directory.interfacesOf(agent), isFree),
  };
}
