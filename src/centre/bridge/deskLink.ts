import type { CallEvent } from '../../shared/call/callEvent.ts';
import type { FromBridge } from '../../shared/link/bridge/messages.ts';
import type { Wire } from './wire.ts';

/** A desk that said hello. Events are numbered for each connection, so that it can tell a gap. */
export interface DeskLink {
  readonly agent: string;
  readonly device: string;
  readonly extension: string;
  readonly name: string;
  /** May set up the telephony. */
  readonly isAdministrator?: boolean;
  readonly wire: Wire;
  event(call: string, event: CallEvent): void;
  snapshot(what: Omit<Extract<FromBridge, { type: 'snapshot' }>, 'type' | 'seq'>): void;
  /** False when this connection asked with that id before. */
  asksFirst(commandId: string): boolean;
}

const IDS_KEPT = 5_000;

export function createDeskLink(
  who: Pick<DeskLink, 'agent' | 'device' | 'extension' | 'name' | 'isAdministrator' | 'wire'>,
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
