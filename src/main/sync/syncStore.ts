import type { CopyManifest, FeedEntry, RangeSum } from '../../shared/link/sync/frames.ts';
import type { Mutation, MutationResult } from '../../shared/link/sync/mutations.ts';
import type { RowKind, SyncRow } from '../../shared/link/sync/rows.ts';

/** How far this desk is in one scope. `snapshot`: its first copy is not complete. */
export interface Cursor {
  scope: string;
  phase: 'snapshot' | 'live';
  seq: number;
}

/** What a desk knows of itself and of its centre. */
export interface LocalSync {
  incarnation: string;
  /** The highest number of this incarnation's mutations, and the highest that was answered. */
  lastMseq: number;
  lastAcked: number;
  /** The centre that the cursors belong to; null before the first meeting. */
  epoch: string | null;
  cursors: Cursor[];
  /** Something waits to be sent. */
  hasUnsent: boolean;
  /** False: the desk did not end in order the last time. */
  wasClean: boolean;
}

/** What else has to be shown differently. */
export interface Changed {
  customers: string[];
  /** Calls, promises or conflicts, of whomever. */
  lists: boolean;
}

export interface HandOverPlace {
  kind: number;
  after: number;
}

export interface Welcomed {
  epoch: string;
  scopes: readonly string[];
  lastMseq: number;
  lastId: string | null;
  /** How far the centre is. */
  head: number;
}

/** The store's side of the sync; each is one transaction of the writing worker. */
export interface SyncStore {
  load(): Promise<LocalSync>;
  /** Compares what the centre knows of this desk with what this desk knows of the centre, and draws the consequences. */
  meet(welcome: Welcomed, newIncarnation: string): Promise<LocalSync>;
  /** The centre says it keeps another mutation of the same number. */
  fork(newIncarnation: string): Promise<LocalSync>;
  /** The centre expects this number; what is no longer kept begins a new incarnation. */
  sendAgainFrom(mseq: number, newIncarnation: string): Promise<LocalSync>;
  take(): Promise<Mutation[]>;
  settle(results: readonly MutationResult[]): Promise<Changed>;
  /** The rows and the cursor together. A page that does not begin at the cursor changes nothing. `ms`: how long it took. */
  page(
    scope: string,
    after: number,
    entries: readonly FeedEntry[],
    next: number,
  ): Promise<Changed & { cursors: Cursor[]; ms: number; notUnderstood: number }>;
  reset(scope: string): Promise<Cursor[]>;
  cursors(): Promise<Cursor[]>;
  /** This user may no longer see this scope: its customers go, some at a time. */
  leaveScope(scope: string): Promise<Changed & { cursors: Cursor[] }>;
  /** The sum of some rows; `after` is where it goes on, null at the end. Null: something is not settled, or has moved. */
  sums(
    scope: string,
    kind: RowKind,
    after: number,
  ): Promise<{ at: number; sums: RangeSum[]; after: number | null } | null>;
  /** All rows of a range as the centre has them. Answers how many were different here. */
  repair(
    scope: string,
    kind: RowKind,
    range: number,
    at: number,
    rows: readonly SyncRow[],
  ): Promise<Changed & { repaired: number }>;
  /** Forgets what was settled before then. */
  tidy(before: number): Promise<void>;
  /** Some of all rows, as lines; `next` is where they go on, null at the end. */
  handOver(place: HandOverPlace | null): Promise<{ lines: string; next: HandOverPlace | null }>;
  /** Where the copy of this manifest goes on. */
  beginCopy(manifest: CopyManifest): Promise<{ segment: number }>;
}
