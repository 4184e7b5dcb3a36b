import type { RangeSum, SyncFromCentre, SyncFromDesk, SyncRefusal } from '../../shared/link/sync/frames.ts';
import type { Mutation, MutationResult } from '../../shared/link/sync/mutations.ts';
import type { RowKind, SyncRow } from '../../shared/link/sync/rows.ts';
import type { Cursor, LocalSync, Welcomed } from './syncStore.ts';

type Frame<T extends SyncFromCentre['type']> = Extract<SyncFromCentre, { type: T }>;

/** What comes from outside with each event. */
export interface Moment {
  now: number;
  /** 0 ≤ n < 1 */
  random: number;
  /** One that was never used. */
  incarnation: string;
}

interface Asked {
  ask: string;
  deadline: number;
}

/** The comparison of what desk and centre hold, one kind of one scope after the other. */
export interface Check extends Asked {
  /** `behind`: the centre is further than this desk; asked again when that is pulled. */
  stage: 'asked' | 'behind' | 'summing' | 'ranging' | 'repairing';
  jobs: readonly { scope: string; kind: RowKind }[];
  at: number;
  theirs: readonly RangeSum[];
  ranges: readonly number[];
  rows: readonly SyncRow[];
  tries: number;
}

/** While the centre answers. Nothing in here outlives the connection. */
export interface Live {
  scopes: readonly string[];
  mayPull: boolean;
  head: number;
  asks: number;
  push: { stage: 'taking' | 'settling' } | ({ stage: 'asked'; mutations: readonly Mutation[] } & Asked) | null;
  pull: { stage: 'applying' } | ({ stage: 'asked'; scope: string; after: number } & Asked) | null;
  /** A scope was told whole up to this head. */
  caughtUp: Readonly<Record<string, number>>;
  /** Whose first copy is being made, and when the next may begin. */
  copying: string | null;
  copyAfter: number;
  leaving: string | null;
  check: Check | null;
}

export interface SyncMachine {
  phase: 'off' | 'waiting' | 'opening' | 'greeting' | 'live' | 'refused';
  device: string;
  local: LocalSync;
  /** Something was written since the outbox was looked at. */
  hasUnsent: boolean;
  attempt: number;
  retryAt: number;
  deadline: number | null;
  welcome: Frame<'welcome'> | null;
  code: SyncRefusal | null;
  live: Live | null;
  /** Rows in a page, so that the writer is held for some milliseconds only. */
  pullLimit: number;
  lastPullAt: number | null;
  checkAt: number;
  /** Rows that had to be healed. */
  repaired: number;
}

export type SyncEvent =
  | { type: 'start'; local: LocalSync }
  | { type: 'stop' }
  | { type: 'tick' }
  /** The clock was set back: what is due by it would be waited for too long. */
  | { type: 'clock-set-back' }
  | { type: 'retry-now' }
  | { type: 'opened'; token: string }
  | { type: 'lost' }
  | { type: 'frame'; frame: SyncFromCentre }
  /** Something may wait in the outbox. */
  | { type: 'written' }
  | { type: 'met'; local: LocalSync }
  | { type: 'taken'; mutations: readonly Mutation[] }
  | { type: 'settled' }
  /** After `fork` or `send-again`. */
  | { type: 'forked'; local: LocalSync }
  | { type: 'paged'; cursors: Cursor[]; ms: number; rows: number }
  | { type: 'copied'; cursors: Cursor[]; againAfterMs: number | null }
  | { type: 'left'; cursors: Cursor[] }
  /** Null: not comparable at this moment. */
  | { type: 'summed'; result: { at: number; sums: readonly RangeSum[] } | null }
  | { type: 'repaired'; count: number }
  /** The store could not do one of the steps. */
  | { type: 'store-failed' };

export type SyncStep =
  | { do: 'open' }
  | { do: 'close' }
  | { do: 'send'; frame: SyncFromDesk }
  | { do: 'meet'; welcome: Welcomed }
  | { do: 'take' }
  | { do: 'settle'; results: readonly MutationResult[] }
  | { do: 'fork'; incarnation: string }
  | { do: 'send-again'; from: number; incarnation: string }
  | { do: 'page'; scope: string; after: number; entries: Frame<'page'>['entries']; next: number }
  | { do: 'reset'; scope: string }
  | { do: 'copy'; scope: string }
  | { do: 'stop-copy' }
  | { do: 'leave-scope'; scope: string }
  | { do: 'sums'; scope: string; kind: RowKind }
  | { do: 'repair'; scope: string; kind: RowKind; range: number; at: number; rows: readonly SyncRow[] };

export type Next = [SyncMachine, SyncStep[]];

const FIRST_LIMIT = 200;

export const firstMachine = (device: string): SyncMachine => ({
  phase: 'off',
  device,
  local: { incarnation: '', lastMseq: 0, lastAcked: 0, epoch: null, cursors: [], hasUnsent: false, wasClean: true },
  hasUnsent: false,
  attempt: 0,
  retryAt: 0,
  deadline: null,
  welcome: null,
  code: null,
  live: null,
  pullLimit: FIRST_LIMIT,
  lastPullAt: null,
  checkAt: Number.MAX_SAFE_INTEGER,
  repaired: 0,
});

export const liveAfter = ({ scopes, mayPull, head }: Frame<'welcome'>): Live => ({
  scopes,
  mayPull,
  head,
  asks: 0,
  push: null,
  pull: null,
  caughtUp: {},
  copying: null,
  copyAfter: 0,
  leaving: null,
  check: null,
});

/** The machine with something else in its live part. */
export const withLive = (m: SyncMachine, patch: Partial<Live>): SyncMachine => ({
  ...m,
  live: m.live && { ...m.live, ...patch },
});

export const withCursors = (m: SyncMachine, cursors: Cursor[]): SyncMachine => ({
  ...m,
  local: { ...m.local, cursors },
});
