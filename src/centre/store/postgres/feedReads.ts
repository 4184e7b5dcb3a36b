import type { Pool } from 'pg';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { PlacedEntry, TextPage, TextRow } from '../feedEntry.ts';
import { goneText, inOrder, pageOf, rowText } from '../feedEntry.ts';
import { ROW_KINDS, tableOf } from '../tables.ts';

/** A scope may hold few of the rows that changed: no page looks at more numbers than this. */
const LOOKED_AT = 20_000;

interface State {
  epoch: string;
  head: number;
  gc: number;
}

/** Each kind in the order of its numbers, so that a page stops where it is full. $1 after, $2 up to, $3 limit, $4 scope. */
const inAllKinds = (condition: string) =>
  `${ROW_KINDS.map(
    (
      kind,
    ) => `(SELECT '${kind}' AS kind, r.id, r.seq, r.customer_id AS "customerId", r.body::text AS body FROM ${tableOf(kind)} r
      WHERE r.seq > $1 AND r.seq <= $2 ${condition} ORDER BY r.seq LIMIT $3)`,
  ).join(' UNION ALL ')} ORDER BY 3 LIMIT $3`;

const HELD = `AND EXISTS (
  SELECT 1 FROM customer_scope m WHERE m.hangs_on = r.hangs_on AND m.scope = $4 AND m.seq < r.seq)`;

export const stateOf = async (pool: Pool): Promise<State> => {
  const { rows } = await pool.query<State>('SELECT epoch, head, gc FROM centre_state');
  return rows[0] ?? { epoch: '', head: 0, gc: 0 };
};

/**
 * A page up to the head as it was before the rows were read: what changes meanwhile has a higher number, and comes later. Tombstones that
 * were forgotten meanwhile are noticed after.
 */
export async function readPage(pool: Pool, scope: string, after: number, limit: number): Promise<TextPage | 'reset'> {
  const { head, gc } = await stateOf(pool);
  if (after < gc || after > head) return 'reset';
  const upTo = scope === 'all' ? head : Math.min(head, after + LOOKED_AT);
  const span = { after, upTo, limit: limit + 1 };
  const extra = scope === 'all' ? { entries: [], upTo } : await readTold(pool, scope, span);
  const rows = await readRows(pool, scope, { ...span, upTo: extra.upTo });
  if (after < (await stateOf(pool)).gc) return 'reset';
  return pageOf(inOrder(rows, extra.entries), limit, extra.upTo, head);
}

interface Span {
  after: number;
  upTo: number;
  limit: number;
}

async function readRows(pool: Pool, scope: string, { after, upTo, limit }: Span): Promise<PlacedEntry[]> {
  const { rows } = await (scope === 'all'
    ? pool.query<TextRow>({ name: 'feed-all', text: inAllKinds(''), values: [after, upTo, limit] })
    : pool.query<TextRow>({ name: 'feed-held', text: inAllKinds(HELD), values: [after, upTo, limit, scope] }));
  return rows.map((row) => ({ at: row.seq, text: rowText(row) }));
}

interface ToldColumns {
  seq: number;
  what: 'again' | 'gone' | 'leave';
  kind: RowKind;
  id: string;
  hangsOn: string;
}

/** As far as it was looked through. A row that changed since, or that the scope no longer holds, has its own place. */
async function readTold(
  pool: Pool,
  scope: string,
  { after, upTo, limit }: Span,
): Promise<{ entries: PlacedEntry[]; upTo: number }> {
  const { rows: told } = await pool.query<ToldColumns>(
    `SELECT seq, what, kind, id, hangs_on AS "hangsOn" FROM told
     WHERE scope = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`,
    [scope, after, upTo, limit],
  );
  const again = await rowsAgain(pool, scope, told);
  const entries = told.flatMap((entry) => {
    const text = toldText(entry, again.get(entry.seq));
    return text === null ? [] : [{ at: entry.seq, text }];
  });
  return { entries, upTo: told.length < limit ? upTo : (told.at(-1)?.seq ?? upTo) };
}

function toldText({ seq, what, kind, id, hangsOn }: ToldColumns, row: TextRow | undefined): string | null {
  if (what === 'leave') return JSON.stringify({ leave: id, seq });
  if (what === 'gone') return goneText({ kind, id, seq, hangsOn });
  return row ? rowText(row) : null;
}

async function rowsAgain(pool: Pool, scope: string, told: readonly ToldColumns[]): Promise<Map<number, TextRow>> {
  const rows = new Map<number, TextRow>();
  for (const kind of ROW_KINDS) {
    const due = told.filter((entry) => entry.what === 'again' && entry.kind === kind);
    if (due.length === 0) continue;
    const found = await pool.query<TextRow & { at: number }>(
      `SELECT t.at, r.id, r.seq, r.customer_id AS "customerId", r.body::text AS body
       FROM unnest($2::bigint[], $3::text[], $4::text[]) t (at, id, hangs_on)
       JOIN ${tableOf(kind)} r ON r.id = t.id AND r.hangs_on = t.hangs_on AND r.seq < t.at
       JOIN customer_scope m ON m.hangs_on = r.hangs_on AND m.scope = $1 AND m.seq < t.at`,
      [scope, due.map(({ seq }) => seq), due.map(({ id }) => id), due.map(({ hangsOn }) => hangsOn)],
    );
    for (const { at, ...row } of found.rows) rows.set(at, { ...row, kind });
  }
  return rows;
}
