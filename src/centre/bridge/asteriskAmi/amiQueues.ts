import type { QueueView } from '../../../shared/link/bridge/queues.ts';
import type { AmiPacket } from './amiEvent.ts';
import { header } from './amiEvent.ts';

interface Queue {
  /** By interface; `isFixed`: from the configuration of the PBX. */
  members: Map<string, { isFixed: boolean }>;
  /** When each who waits came. */
  callers: Map<string, number>;
}

export interface AmiQueues {
  /** True when an event said something of queues. */
  take(packet: AmiPacket, now: number): boolean;
  /** Whether some queue rings this interface. */
  hasMember(name: string): boolean;
  membersIn(queue: string, names: readonly string[]): { name: string; isFixed: boolean }[];
  has(queue: string): boolean;
  /** As somebody with these interfaces stands to them. */
  views(names: readonly string[], isFree: (name: string) => boolean): QueueView[];
}

/** What an Asterisk tells of its queues: who is in them, and who waits. */
export function createAmiQueues(): AmiQueues {
  const queues = new Map<string, Queue>();
  const queueIn = (packet: AmiPacket): Queue => {
    const name = header(packet, 'Queue') ?? '';
    const known = queues.get(name) ?? { members: new Map(), callers: new Map() };
    queues.set(name, known);
    return known;
  };
  return {
    take: (packet, now) => {
      if (!header(packet, 'Queue')) return false;
      return takeOne(header(packet, 'Event') ?? '', packet, now, queueIn, () =>
        queues.delete(header(packet, 'Queue') ?? ''),
      );
    },
    has: (queue) => queues.has(queue),
    hasMember: (name) => [...queues.values()].some(({ members }) => members.has(name)),
    membersIn: (queue, names) =>
      names.flatMap((name) => {
        const member = queues.get(queue)?.members.get(name);
        return member ? [{ name, ...member }] : [];
      }),
    views: (names, isFree) =>
      [...queues].map(([queue, { members, callers }]) => {
        const own = names.flatMap((name) => members.get(name) ?? []);
        return {
          queue,
          isIn: own.length > 0,
          isFixed: own.some(({ isFixed }) => isFixed),
          waiting: callers.size,
          waitingSince: callers.size > 0 ? Math.min(...callers.values()) : null,
          free: [...members.keys()].filter(isFree).length,
        };
      }),
  };
}

/** `Location` and `Join`, `Leave` are the words of Asterisk 11 and before. */
function takeOne(
  kind: string,
  packet: AmiPacket,
  now: number,
  queueIn: (packet: AmiPacket) => Queue,
  begin: () => void,
): boolean {
  const name = header(packet, 'Interface') ?? header(packet, 'Location');
  const caller = header(packet, 'Uniqueid') ?? header(packet, 'Channel') ?? '';
  if (kind === 'QueueParams') {
    begin();
    queueIn(packet);
  } else if (kind === 'QueueMemberRemoved' && name) queueIn(packet).members.delete(name);
  else if (/^QueueMember/.test(kind) && name) meet(queueIn(packet), name, header(packet, 'Membership'));
  else if (kind === 'QueueEntry')
    queueIn(packet).callers.set(caller, now - Number(header(packet, 'Wait') ?? 0) * 1_000);
  else if (kind === 'QueueCallerJoin' || kind === 'Join') queueIn(packet).callers.set(caller, now);
  else if (/^(QueueCaller(Leave|Abandon)|Leave)$/.test(kind)) queueIn(packet).callers.delete(caller);
  else return false;
  return true;
}

function meet({ members }: Queue, name: string, membership: string | null): void {
  const isFixed = membership === null ? (members.get(name)?.isFixed ?? false) : membership !== 'dynamic';
  members.set(name, { isFixed });
}
