import type { CustomerFields } from '../customer/customer.ts';
import type { SyncRefusal } from '../link/sync/frames.ts';
import type { ConflictBody } from '../link/sync/rows.ts';

/** A change that the centre did not take. What was typed is kept here until the agent has done something about it. */
export interface RefusedChange {
  /** Its number in the outbox. */
  mseq: number;
  kind: string;
  at: number;
  /** Whom it was about, where that is known. */
  customerId: string | null;
  customerName: string | null;
  reason: 'invalid' | 'unknown-kind' | 'not-allowed' | 'not-found';
  /** What was typed; without a field where it is a text of its own, such as the notes of a call. */
  typed: { field: string | null; value: unknown }[];
}

/** Two people changed the same field and nobody has chosen yet. */
export interface OpenConflict extends Pick<ConflictBody, 'stands' | 'lost' | 'openedAt'> {
  id: string;
  customerId: string;
  customerName: string;
  field: keyof CustomerFields | (string & {});
}

/** How a first copy goes. */
export interface CopyProgress {
  rows: number;
  total: number;
  rowsPerS: number;
  leftMs: number | null;
}

/** How this desk stands with its centre, as far as what both keep is concerned. */
export interface SyncState {
  /**
   * `off`: no centre; `copying`: the first copy; `live`: all is told; `behind`: something is still to be told;
   * `offline`: out of reach, tried again; `refused`: the centre does not let this desk in, see `code`.
   */
  state: 'off' | 'connecting' | 'copying' | 'live' | 'behind' | 'offline' | 'refused';
  /** Changes that wait for the centre, and since when the oldest does. */
  pending: number;
  oldestAt: number | null;
  lastPullAt: number | null;
  copy: CopyProgress | null;
  /** Also set where this desk may push and no longer pull: `protocol-too-old`. */
  code: SyncRefusal | null;
  refused: RefusedChange[];
  conflicts: OpenConflict[];
}
