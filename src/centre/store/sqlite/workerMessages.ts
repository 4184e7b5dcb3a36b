import type { Pushed } from '../centreStore.ts';
import type { Work } from '../draft/work.ts';
import type { createCopyReads } from './copyReads.ts';
import type { createFeedReads } from './feedReads.ts';

/** What a thread is for: one writes, two read, so that a page of the feed never waits behind a first copy. */
export type ThreadRole = 'write' | 'read';

type Reads = ReturnType<typeof createCopyReads> & ReturnType<typeof createFeedReads> & LastOf;
interface LastOf {
  lastOf(device: string, incarnation: string): { lastMseq: number; lastId: string | null };
}
export type ReadName = keyof Reads;
export type ReadArgs<N extends ReadName> = Parameters<Reads[N]>;
export type ReadAnswer<N extends ReadName> = ReturnType<Reads[N]>;

export type ToThread =
  | { type: 'work'; id: number; work: Work; at: number }
  | { type: 'collect'; id: number; before: number }
  | { type: 'read'; id: number; name: ReadName; args: unknown[] }
  /** What was asked before is done first. */
  | { type: 'close' };
/** A question, before it has its number. */
export type Asked = ToThread extends infer T ? (T extends { id: number } ? Omit<T, 'id'> : never) : never;

export type FromThread =
  | { type: 'answer'; id: number; ok: true; value: Pushed | null | boolean | unknown }
  | { type: 'answer'; id: number; ok: false; message: string }
  | { type: 'head'; head: number; scopes: string[] };
