import type { Pool } from 'pg';
import type { RangeSum } from '../../../shared/link/sync/frames.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { TextRow } from '../feedEntry.ts';
import { copyLine, rowText } from '../feedEntry.ts';
import { tableOf } from '../tables.ts';

interface Wanted {
  scope: string;
  kind: RowKind;
  afterId: string;
  limit: number;
  range?: number;
}

/** As `rangeOf` in shared/link/sync. */
const IN_RANGE = `AND (right(r.id, 2) = lpad(to_hex($3::int), 2, '0') OR
  (right(r.id, 2) !~ '^[0-9a-f]{2}$' AND (ascii(right(r.id, 1)) & 255) = $3::int))`;

/** Deleted rows, calls that are not over and what is yet to be numbered are not copied. */
async function readRows(pool: Pool, { scope, kind, afterId, limit, range }: Wanted): Promise<TextRow[]> {
  const values: unknown[] = [afterId, limit, ...(range === undefined ? [] : [range])];
  const held =
    scope === 'all'
      ? ''
      : `AND EXISTS (SELECT 1 FROM customer_scope m WHERE m.hangs_on = r.hangs_on AND m.scope = $${values.push(scope)} AND m.seq IS NOT NULL)`;
  const { rows } = await pool.query<TextRow>(
    `SELECT '${kind}' AS kind, r.id, r.seq, r.customer_id AS "customerId", r.body::text AS body FROM ${tableOf(kind)} r
     WHERE r.id > $1 AND r.body IS NOT NULL AND r.seq IS NOT NULL ${range === undefined ? '' : IN_RANGE} ${held}
     ORDER BY r.id LIMIT $2`,
    values,
  );
  return rows;
}

export async function copyLines(pool: Pool, wanted: Wanted) {
  const rows = await readRows(pool, wanted);
  const last = rows.at(-1);
  return last ? { text: rows.map(copyLine).join(''), rows: rows.length, lastId: last.id } : null;
}

export const copyText = async (pool: Pool, wanted: Wanted): Promise<string> =>
  `[${(await readRows(pool, wanted)).map(rowText).join(',')}]`;

export async function countOf(pool: Pool, scope: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT coalesce(sum(count), 0)::bigint AS count FROM range_sum WHERE scope = $1',
    [scope],
  );
  return rows[0]?.count ?? 0;
}

/** One question, so that the sums are those of the head beside them. */
export async function sumsOf(pool: Pool, scope: string, kind: RowKind): Promise<{ at: number; sums: RangeSum[] }> {
  const { rows } = await pool.query<{ head: number; range: number | null; count: number; sum: number }>(
    `SELECT s.head, r.range, r.count, r.sum FROM centre_state s
     LEFT JOIN range_sum r ON r.scope = $1 AND r.kind = $2 AND r.count > 0 ORDER BY r.range`,
    [scope, kind],
  );
  const sums = rows.flatMap(({ range, count, sum }) => (range === null ? [] : [{ range, count, sum: `${sum}` }]));
  return { at: rows[0]?.head ?? 0, sums };
}
