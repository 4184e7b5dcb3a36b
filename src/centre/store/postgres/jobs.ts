import type { ClientBase } from 'pg';
import type { Pushed } from '../centreStore.ts';
import type { Work } from '../draft/work.ts';

/** What another centre asked the holder to write, kept in the database: whoever holds the lease does it, once. */
export interface Job {
  id: string;
  work: Work;
  at: number;
}

export interface JobAnswer {
  id: string;
  answer: Pushed | null;
  failure: string | null;
}

const AT_ONCE = 200;
/** An answer nobody fetched belongs to a centre that is gone. */
const FORGET = "interval '10 minutes'";

export const askJobs = (client: ClientBase, jobs: readonly Job[]) =>
  client.query(
    `WITH asked AS (
       INSERT INTO centre_job (id, work, at) SELECT id, work::jsonb, at FROM unnest($1::text[], $2::text[], $3::bigint[]) j (id, work, at)
       ON CONFLICT DO NOTHING)
     SELECT pg_notify('crocdesk_job', '')`,
    [jobs.map(({ id }) => id), jobs.map(({ work }) => JSON.stringify(work)), jobs.map(({ at }) => at)],
  );

/** In a transaction that writes: what waits, the oldest first. */
export async function waitingJobs(client: ClientBase): Promise<Job[]> {
  const { rows } = await client.query<Job>(
    `SELECT id, work, at FROM centre_job WHERE NOT done ORDER BY n LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
  );
  return rows;
}

/** In the same transaction as what they came to. */
export async function answerJobs(client: ClientBase, answers: readonly JobAnswer[]): Promise<void> {
  if (answers.length === 0) return;
  await client.query(
    `UPDATE centre_job j SET done = true, work = 'null', answer = a.answer::jsonb, failure = a.failure
     FROM unnest($1::text[], $2::text[], $3::text[]) a (id, answer, failure) WHERE j.id = a.id`,
    [
      answers.map(({ id }) => id),
      answers.map(({ answer }) => JSON.stringify(answer)),
      answers.map(({ failure }) => failure),
    ],
  );
  await client.query(`DELETE FROM centre_job WHERE done AND asked_at < clock_timestamp() - ${FORGET}`);
  await client.query("SELECT pg_notify('crocdesk_done', '')");
}

export async function fetchAnswers(client: ClientBase, ids: readonly string[]): Promise<JobAnswer[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<JobAnswer>(
    'DELETE FROM centre_job WHERE done AND id = ANY($1) RETURNING id, answer, failure',
    [ids],
  );
  return rows;
}
