import type { MutationResult } from '../../../shared/link/sync/mutations.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { FieldHistory, FieldMark, KeptRow } from '../../sync/apply/view.ts';

/** A row with what is counted of it. `hash` null: deleted, or not told of yet. */
export interface StoredRow extends KeptRow {
  hash: number | null;
}

/** Something a scope is told besides rows that changed: an old row again (its customer joined), a row or a customer that went. */
export interface Told {
  scope: string;
  seq: number;
  what: 'again' | 'gone' | 'leave';
  /** Of a customer that left: `customer`. */
  kind: RowKind;
  id: string;
  hangsOn: string;
}

export interface Membership {
  scope: string;
  hangsOn: string;
  /** Null: no longer. */
  seq: number | null;
}

export interface KeptResult extends MutationResult {
  device: string;
  incarnation: string;
}

export interface DeviceState {
  device: string;
  incarnation: string;
  lastMseq: number;
  lastId: string | null;
  userId: string;
}

/** Added to what a range has. */
export interface SumDelta {
  scope: string;
  kind: RowKind;
  range: number;
  count: number;
  sum: number;
}

export type KeptMark = FieldMark & { customerId: string };

/** All that one transaction writes. */
export interface Changes {
  head: number;
  rows: StoredRow[];
  memberships: Membership[];
  told: Told[];
  marks: KeptMark[];
  history: FieldHistory[];
  results: KeptResult[];
  devices: DeviceState[];
  sums: SumDelta[];
  /** Customers nobody knows, on whom something hangs already; false: known now. */
  awaited: Map<string, boolean>;
  /** Customers of whom nothing is kept but the tombstones. */
  erased: string[];
  /** Besides `all`, the scopes in which something is new. */
  scopes: string[];
}

/** What a transaction may look up: as it was before the transaction. */
export interface Lookup {
  row(kind: RowKind, id: string): StoredRow | null;
  marks(customerId: string): readonly FieldMark[];
  /** Scope to the number under which it was joined. */
  memberships(hangsOn: string): readonly string[];
  /** All kinds, deleted ones too. */
  hanging(hangsOn: string): readonly StoredRow[];
  isAwaited(customerId: string): boolean;
  committedAt(seq: number): number;
  device(device: string, incarnation: string): Pick<DeviceState, 'lastMseq' | 'lastId'>;
  result(device: string, incarnation: string, mseq: number): MutationResult | null;
  /** Whoever sent it. */
  resultOf(mutationId: string): MutationResult | null;
}

/** Whom a row follows: its customer, or nobody but itself. */
export const hangsOn = ({ kind, id, customerId }: Pick<KeptRow, 'kind' | 'id' | 'customerId'>): string =>
  customerId ?? `${kind}:${id}`;

export const rowKey = ({ kind, id }: Pick<KeptRow, 'kind' | 'id'>): string => `${kind} ${id}`;
