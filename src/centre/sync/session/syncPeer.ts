import type { SyncFromCentre, SyncRefusal } from '../../../shared/link/sync/frames.ts';

/** The other end of a connection, whatever carries it. */
export interface SyncPeer {
  send(frame: string): void;
  /** The connection is over, for this reason; the refusal was sent. */
  end(code: SyncRefusal): void;
}

export const frameOf = (message: SyncFromCentre): string => JSON.stringify(message);
