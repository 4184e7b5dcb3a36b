import type { ClientBase } from 'pg';

/** Held for as long as the connection lives: it goes with its process, however that ends. */
const LEASE_LOCK = 7_041_003;
/** A holder that is alive beats this often; one that was not heard of for so long is frozen, and is cut off. */
export const BEAT_MS = 1_000;
const FROZEN_MS = 4_000;

/** The right to write: as long as the fence in the database is ours, nobody else has it. */
export interface Lease {
  fence: number;
}

export class LeaseLostError extends Error {}

/** Takes the lease when it is free. One whose holder is frozen is freed: its connection is ended, and whatever it was writing is undone. */
export async function tryTake(client: ClientBase, holder: string): Promise<Lease | null> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LEASE_LOCK]);
  if (!rows[0]?.taken) {
    await cutOffFrozen(client);
    return null;
  }
  const { rows: fences } = await client.query<Lease>(
    'UPDATE centre_state SET fence = fence + 1, holder = $1, beat_at = clock_timestamp() RETURNING fence',
    [holder],
  );
  return fences[0] ?? null;
}

const cutOffFrozen = (client: ClientBase) =>
  client.query(
    `SELECT pg_terminate_backend(l.pid) FROM pg_locks l, centre_state s
     WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid = 0 AND l.objid = $1
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND s.beat_at < clock_timestamp() - make_interval(secs => $2::float8 / 1000)`,
    [LEASE_LOCK, FROZEN_MS],
  );

/**
 * To be asked first in every transaction that writes: the row stays locked until its end, so no other writer is between. Throws
 * LeaseLostError where somebody else took the lease since.
 */
export async function heldState(client: ClientBase, { fence }: Lease): Promise<{ head: number; timedAt: number }> {
  const { rows } = await client.query<{ head: number; timedAt: number; fence: number }>(
    'SELECT head, timed_at AS "timedAt", fence FROM centre_state FOR UPDATE',
  );
  const [state] = rows;
  if (!state || state.fence !== fence) throw new LeaseLostError('Another centre writes now');
  return state;
}

export const beat = (client: ClientBase, { fence }: Lease) =>
  client.query('UPDATE centre_state SET beat_at = clock_timestamp() WHERE fence = $1', [fence]);
