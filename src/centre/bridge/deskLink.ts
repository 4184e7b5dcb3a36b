import type { CallEvent } from '../../shared/call/callEvent.ts';
import type { FromBridge } from '../../shared/link/bridge/messages.ts';
import type { Role } from '../../shared/link/people/role.ts';
import type { Wire } from './wire.ts';

/** A desk that said hello. Events are numbered for each connection, so that it can tell a gap. */
export interface DeskLink {
  readonly agent: string;
  readonly device: string;
  readonly extension: string;
  readonly name: string;
  /** None said: an agent's. */
  readonly role?: Role;
  /** Who is signed in there. */
  readonly user?: { id: string; name: string };
  readonly wire: Wire;
  event(call: string, event: CallEvent): void;
  snapshot(what: Omit<Extract<FromBridge, { type: 'snapshot' }>, 'type' | 'seq'>): void;
  /** False when this connection asked with that id before. */
  asksFirst(commandId: string): boolean;
}

const IDS_KEPT = 5_000;

export function createDeskLink(
  who: Pick<DeskLink, 'agent' | 'device' | 'extension' | 'name' | 'role' | 'user' | 'wire'>,
): DeskLink {
  const asked = new Set<string>();
  let seq = 0;
  return {
    ...who,
    event: (call, event) => {
      seq += 1;
      who.wire.send({ type: 'event', seq, call, event });
    },
    snapshot: (what) => who.wire.send({ type: 'snapshot', seq, ...what }),
    asksFirst: (id) => {
      if (asked.has(id)) return false;
      if (asked.size >= IDS_KEPT) asked.clear();
      asked.add(id);
      return true;
    },
  };
}
