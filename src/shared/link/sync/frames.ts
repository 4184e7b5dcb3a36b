import { z } from 'zod';
import { mutation, mutationResult } from './mutations.ts';
import { rowKind, syncRow } from './rows.ts';

export const SYNC_PROTOCOL = 'crocdesk.sync.1';
export const SYNC_PATH = '/sync';
export const SYNC_PUSH_MUTATIONS = 200;
export const SYNC_PUSH_BYTES = 262_144;
/** A larger frame is refused unread. */
export const SYNC_FRAME_BYTES = 1 << 20;
/** Every question has an answer by then, or the connection is given up. */
export const SYNC_DEADLINE_MS = 15_000;

const seq = z.number().int().nonnegative();
const at = z.number().int();
const ask = z.string().min(1).max(64);
/** `all`, `team:NAME`, `campaign:NAME`. */
const scope = z.string().min(1).max(128);

/** One row of a pull: a row as it is now, or a customer (with all that hangs on it) that left the scope. */
export const feedEntry = z.union([
  z.object({ leave: z.string().min(1).max(64), seq: z.number().int().positive() }),
  syncRow,
]);
export type FeedEntry = z.infer<typeof feedEntry>;

/** Sum of the row hashes of one of 256 ranges (the last byte of the id), with how many there are. */
export const rangeSum = z.object({ range: z.number().int().min(0).max(255), count: seq, sum: z.string().max(32) });
export type RangeSum = z.infer<typeof rangeSum>;

/** What a desk sends. The first frame must be `hello`. Every other one is a question with an `ask` of its own. */
export const syncFromDesk = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    protocol: z.string().max(64),
    schema: z.number().int(),
    device: z.string().min(1).max(64),
    incarnation: z.string().min(1).max(64),
    token: z.string().min(1).max(512),
    /** The highest number this incarnation ever gave a mutation. */
    lastMseq: seq,
    /** The highest that it saw acknowledged. */
    lastAcked: seq,
    /** The epoch its cursors belong to; null before the first copy. */
    epoch: z.string().max(64).nullable(),
    now: at,
  }),
  z.object({ type: z.literal('push'), ask, mutations: z.array(mutation).max(SYNC_PUSH_MUTATIONS) }),
  z.object({ type: z.literal('pull'), ask, scope, after: seq, limit: z.number().int().min(1).max(2_000) }),
  z.object({ type: z.literal('sums'), ask, scope, kind: rowKind, upTo: seq }),
  z.object({
    type: z.literal('range'),
    ask,
    scope,
    kind: rowKind,
    range: z.number().int().min(0).max(255),
    after: z.string().max(160),
    limit: z.number().int().min(1).max(2_000),
  }),
  z.object({ type: z.literal('ping'), ask }),
]);
export type SyncFromDesk = z.infer<typeof syncFromDesk>;

export const syncRefusal = z.enum([
  'bad-hello',
  'bad-frame',
  'not-signed-in',
  'revoked',
  'protocol-too-old',
  'not-allowed',
  'busy',
  'unavailable',
]);
export type SyncRefusal = z.infer<typeof syncRefusal>;

/** What a centre sends. */
export const syncFromCentre = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    /** New after a restore: cursors of another epoch mean nothing. */
    epoch: z.string(),
    now: at,
    head: seq,
    /** Tombstones at or below it are gone: an older cursor gets `reset`. */
    gc: seq,
    /** The last of this incarnation's mutations that is kept here. */
    lastMseq: seq,
    /** The id of that mutation; null where there is none. */
    lastId: z.string().nullable(),
    scopes: z.array(scope),
    user: z.object({ id: z.string(), name: z.string(), role: z.string() }),
    /** False: this desk is too old to be told; it may still push. */
    mayPull: z.boolean(),
  }),
  /**
   * The answer to a push, in order. `expect`: the push began too high, send again from there. `fork`: the mutation of that number that
   * is kept here is another one; the desk takes a new incarnation. With either, nothing was taken.
   */
  z.object({
    type: z.literal('pushed'),
    ask,
    results: z.array(mutationResult),
    lastMseq: seq,
    expect: seq.optional(),
    fork: z.literal(true).optional(),
  }),
  /** `next` is the cursor after this page, `head` the newest number there was. */
  z.object({
    type: z.literal('page'),
    ask,
    scope,
    entries: z.array(feedEntry),
    next: seq,
    head: seq,
    isLast: z.boolean(),
  }),
  /** The cursor is older than the tombstones, or the scope has a new generation: begin with a first copy. */
  z.object({ type: z.literal('reset'), ask, scope }),
  z.object({ type: z.literal('sums'), ask, at: seq, sums: z.array(rangeSum) }),
  z.object({ type: z.literal('rows'), ask, rows: z.array(syncRow), isLast: z.boolean() }),
  /** Unasked: something new is there, in a scope of this desk. At most every 50 ms, less often where many desks are told. */
  z.object({ type: z.literal('head'), seq }),
  /** Unasked: what this user may see has changed. */
  z.object({ type: z.literal('scopes'), scopes: z.array(scope) }),
  z.object({ type: z.literal('pong'), ask, now: at }),
  /** With `ask`: that question; without: the connection ends. */
  z.object({ type: z.literal('refused'), ask: ask.optional(), code: syncRefusal, message: z.string().max(500) }),
]);
export type SyncFromCentre = z.infer<typeof syncFromCentre>;

/**
 * The first copy of a scope, over HTTP with the token as bearer: `GET /sync/copy?scope=S` answers this manifest (JSON), then
 * `GET /sync/copy/ID/N` one segment: gzipped lines of JSON, each a `SyncRow` without what repeats, `[kind, id, seq, customerId, body]`.
 * Customers come first, then what hangs on them. A segment never changes; the feed goes on from `snapSeq`. The desk names itself in the
 * header `x-crocdesk-device`. 503 with `Retry-After` (seconds): not yet, the copy is being made or others are before; ask the same again.
 * 410: this copy is gone, ask for a manifest. 401: not signed in. 403: not this scope. `Range` is understood.
 */
export const copyManifest = z.object({
  id: z.string().min(1).max(128),
  scope,
  epoch: z.string(),
  snapSeq: seq,
  rows: z.number().int().nonnegative(),
  segments: z.array(z.object({ n: z.number().int(), rows: z.number().int(), bytes: z.number().int() })),
});
export type CopyManifest = z.infer<typeof copyManifest>;
