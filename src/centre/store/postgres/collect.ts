import type { ClientBase } from 'pg';
import { nothingHangsOn, ROW_KINDS, tableOf } from '../tables.ts';

/** So many rows of each table in one transaction. */
const STEP = 2_000;

/** Forgets one step of what is older, and keeps the highest number that is gone. Answers whether there is more. */
export async function collectOnce(client: ClientBase, before: number): Promise<boolean> {
  await client.query(
    `DELETE FROM customer_scope WHERE hangs_on IN (
       SELECT id FROM customer WHERE deleted_at IS NOT NULL AND deleted_at < $1 ORDER BY deleted_at, id LIMIT ${STEP})
       AND ${nothingHangsOn('customer_scope.hangs_on')}`,
    [before],
  );
  const gone: number[][] = [];
  for (const table of ROW_KINDS.map(tableOf)) gone.push(await deleted(client, table, 'id', 'deleted_at', before));
  gone.push(await deleted(client, 'told', 'scope, seq', 'at', before));
  const most = gone.flat().reduce((max, seq) => Math.max(max, seq), 0);
  await client.query('UPDATE centre_state SET gc = greatest(gc, $1)', [most]);
  const quiet = [
    await deleted(client, 'mutation_result', 'device, incarnation, mseq', 'at', before),
    await deleted(client, 'commit_time', 'seq', 'at', before),
  ];
  return [...gone, ...quiet].some(({ length }) => length >= STEP);
}

async function deleted(client: ClientBase, table: string, key: string, at: string, before: number): Promise<number[]> {
  const { rows } = await client.query<{ seq: number | null }>(
    `DELETE FROM ${table} WHERE (${key}) IN (
       SELECT ${key} FROM ${table} WHERE ${at} < $1 ORDER BY ${at}, ${key} LIMIT ${STEP}) RETURNING seq`,
    [before],
  );
  return rows.map(({ seq }) => seq ?? 0);
}
