import { setImmediate } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { Pushed } from '../centreStore.ts';
import type { Changes } from '../draft/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { createDraft } from '../draft/draft.ts';
import { NotLoadedError } from '../draft/notLoaded.ts';
import type { Work } from '../draft/work.ts';
import { doWork, weightOf } from '../draft/work.ts';
import type { Lease } from './lease.ts';
import { heldState } from './lease.ts';
import { load } from './load.ts';
import { createLookupAhead } from './lookupAhead.ts';
import type { Needs } from './needs.ts';
import { addNeedsOf, noNeeds } from './needs.ts';
import { save } from './save.ts';

/** Somebody at another tool may hold a row for hours: what needs it is refused for now, and nobody else waits. */
const LOCK_TIMEOUT_MS = 500;
const COMMIT_TIME_STEP_MS = 1_000;
/** After so much work, whoever else needs the thread has a turn. */
const TURN_WEIGHT = 100;

export type Ahead = ReturnType<typeof createLookupAhead>;

/** One durable transaction of the holder of the lease. Throws LeaseLostError, or what the database says; then nothing was written. */
export async function writing<R>(client: ClientBase, lease: Lease, work: (head: number) => Promise<R>): Promise<R> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL crocdesk.sequencer = 'on'; SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
    const { head } = await heldState(client, lease);
    const done = await work(head);
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** What a group comes to: loaded by a few questions, worked out in memory, written by a few more. */
export async function writeGroup(
  client: ClientBase,
  head: number,
  group: readonly { work: Work; at: number }[],
): Promise<(Pushed | null)[]> {
  const ahead = createLookupAhead();
  const needs = noNeeds();
  for (const { work } of group) addNeedsOf(needs, work);
  await load(client, needs, ahead.loaded);
  const draft = createDraft(ahead.lookup, head);
  const answers: (Pushed | null)[] = [];
  let done = 0;
  for (const { work, at } of group) {
    answers.push(await loadedEnough(client, ahead, () => doWork(draft, work, at)));
    done += weightOf(work);
    if (done >= TURN_WEIGHT) await setImmediate();
    done %= TURN_WEIGHT;
  }
  await saveDraft(client, draft, head, group.at(-1)?.at ?? 0);
  return answers;
}

/** Does work that says what it misses, until it misses nothing. */
export async function loadedEnough<R>(client: ClientBase, ahead: Ahead, work: () => R): Promise<R> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof NotLoadedError)) throw error;
      const missed: Needs = ahead.missed();
      await load(client, missed, ahead.loaded);
    }
  }
}

/** Writes it, and wakes whoever waits for the new head after the commit. */
export async function saveDraft(client: ClientBase, draft: Draft, before: number, now: number): Promise<void> {
  const changes = draft.changes();
  await save(client, changes, now);
  await client.query('UPDATE centre_state SET head = $1, beat_at = clock_timestamp()', [changes.head]);
  if (changes.head === before) return;
  await client.query(
    `WITH due AS (UPDATE centre_state SET timed_at = $2 WHERE abs($2 - timed_at) >= ${COMMIT_TIME_STEP_MS} RETURNING 1)
     INSERT INTO commit_time SELECT $1::bigint, $2::bigint FROM due ON CONFLICT DO NOTHING`,
    [changes.head, now],
  );
  await client.query("SELECT pg_notify('crocdesk_head', $1)", [headNotice(changes)]);
}

/** A notice of PostgreSQL is short: with too many scopes, it may be any. */
function headNotice({ head, scopes }: Changes): string {
  const notice = JSON.stringify({ head, scopes });
  return notice.length < 4_000 ? notice : JSON.stringify({ head });
}
