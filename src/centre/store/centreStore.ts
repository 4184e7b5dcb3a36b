import type { FeedEntry, RangeSum } from '../../shared/link/sync/frames.ts';
import type { Mutation, MutationResult } from '../../shared/link/sync/mutations.ts';
import type { RowKind, SyncRow } from '../../shared/link/sync/rows.ts';

/** Who pushes, as the session says; what may be written follows from it. */
export interface Author {
  device: string;
  incarnation: string;
  userId: string;
  name: string;
  /** `all`, or the teams and campaigns whose customers this user may see and change. A new customer joins the first. */
  scopes: readonly string[];
}

export interface PushBatch {
  author: Author;
  /** Ascending, without gaps. */
  mutations: readonly Mutation[];
  /** When the centre received it, and centre clock minus desk clock as measured at hello, ms. */
  receivedAt: number;
  offsetMs: number;
}

export interface Pushed {
  results: MutationResult[];
  lastMseq: number;
  /** The batch began too high: nothing of it was taken. */
  expect?: number;
  /** The mutation of this number that is kept here has another id: the desk is a copy of another one, or was set back. */
  fork?: true;
}

export interface FeedPage {
  entries: FeedEntry[];
  /** The cursor after this page; never beyond what was committed when the page was read. */
  next: number;
  head: number;
  isLast: boolean;
}

/** A row from elsewhere: an import, the demonstration, another tool. */
export type PlacedRow = Omit<SyncRow, 'seq'> & { scopes?: readonly string[] };

/** What a centre keeps for all desks. One suite (`eachCentreStoreCheck`) holds for every implementation. */
export interface CentreStore {
  state(): Promise<{ epoch: string; head: number; gc: number }>;
  lastOf(device: string, incarnation: string): Promise<{ lastMseq: number; lastId: string | null }>;
  /**
   * Each batch is taken whole, in order; all that are waiting share one durable commit. Resolves after the commit.
   * Asking again for what was taken gives the same results.
   */
  push(batch: PushBatch): Promise<Pushed>;
  /** `reset`: the cursor lies before the tombstones, or beyond the head. */
  page(scope: string, after: number, limit: number): Promise<FeedPage | 'reset'>;
  /** The same page, its entries as the JSON of an array, for a store that keeps bodies as text. */
  pageText?(
    scope: string,
    after: number,
    limit: number,
  ): Promise<(Omit<FeedPage, 'entries'> & { entries: string }) | 'reset'>;
  /** All rows of a kind by id, for a first copy: rows that change meanwhile may come in their newer state. */
  copyPage(scope: string, kind: RowKind, afterId: string, limit: number): Promise<SyncRow[]>;
  /**
   * The same rows as `copyPage` would answer, each as the line of JSON that a first copy is made of, `[kind, id, seq, customerId, body]`
   * and a line feed. For a store that keeps bodies as text: nobody has to read and write them again. Null: there are no more.
   */
  copyLines?(
    scope: string,
    kind: RowKind,
    afterId: string,
    limit: number,
  ): Promise<{ text: string; rows: number; lastId: string } | null>;
  count(scope: string): Promise<number>;
  sums(scope: string, kind: RowKind): Promise<{ at: number; sums: RangeSum[] }>;
  range(scope: string, kind: RowKind, range: number, afterId: string, limit: number): Promise<SyncRow[]>;
  /** Whole rows, put as they are and numbered; a row that is the same already keeps its number. */
  put(rows: readonly PlacedRow[]): Promise<void>;
  /** The customer and all that hangs on them: gone from every desk, a tombstone remains. */
  remove(customerId: string): Promise<void>;
  setScopes(customerId: string, scopes: readonly string[]): Promise<void>;
  /** Forgets tombstones and results that are older. */
  collect(before: number): Promise<void>;
  /**
   * Hears of each new head, whoever wrote it. `scopes`: besides `all`, those in which something is new; without it: any.
   * The answer unsubscribes.
   */
  onHead(listener: (head: number, scopes?: readonly string[]) => void): () => void;
  /** Hears that somebody restored the store under the running centre: there is a new epoch, and every desk has to say hello again. */
  onRestored?(listener: () => void): () => void;
  close(): Promise<void>;
}
