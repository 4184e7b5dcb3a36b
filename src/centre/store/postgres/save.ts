import type { ClientBase } from 'pg';
import type { Changes, StoredRow } from '../draft/changes.ts';
import { ROW_KINDS, tableOf } from '../tables.ts';

/** Writes all changes; to be used inside their transaction. Each table is one question, however many rows. */
export async function save(client: ClientBase, changes: Changes, now: number): Promise<void> {
  for (const kind of ROW_KINDS) {
    const rows = changes.rows.filter((row) => row.kind === kind);
    if (rows.length > 0) await saveRows(client, tableOf(kind), rows, now);
  }
  await saveScopes(client, changes, now);
  await saveFields(client, changes);
  await saveResults(client, changes, now);
}

const saveRows = (client: ClientBase, table: string, rows: readonly StoredRow[], now: number) =>
  client.query(
    `INSERT INTO ${table} (id, customer_id, seq, body, hash, deleted_at, changed_at, unnumbered, before)
     SELECT id, customer_id, seq, body::jsonb, hash, CASE WHEN body IS NULL THEN $6::bigint END, $6::bigint, false, NULL
     FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::bigint[]) r (id, customer_id, seq, body, hash)
     ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id, seq = excluded.seq, body = excluded.body,
       hash = excluded.hash, deleted_at = excluded.deleted_at, changed_at = excluded.changed_at, unnumbered = false, before = NULL`,
    [
      ...columns(rows, ['id', 'customerId', 'seq']),
      rows.map(({ body }) => body && JSON.stringify(body)),
      ...columns(rows, ['hash']),
      now,
    ],
  );

async function saveScopes(client: ClientBase, { memberships, told, sums }: Changes, now: number): Promise<void> {
  const left = memberships.filter(({ seq }) => seq === null);
  const joined = memberships.filter(({ seq }) => seq !== null);
  await each(
    client,
    left,
    ['hangsOn', 'scope'],
    `
    DELETE FROM customer_scope WHERE (hangs_on, scope) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
  );
  await each(
    client,
    joined,
    ['hangsOn', 'scope', 'seq'],
    `
    INSERT INTO customer_scope (hangs_on, scope, seq) SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])
    ON CONFLICT (hangs_on, scope) DO UPDATE SET seq = excluded.seq, unnumbered = false, leaving = false`,
  );
  await each(
    client,
    told,
    ['scope', 'seq', 'what', 'kind', 'id', 'hangsOn'],
    `
    INSERT INTO told (scope, seq, what, kind, id, hangs_on, at)
    SELECT r.*, ${now} FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[]) r`,
  );
  await each(
    client,
    sums,
    ['scope', 'kind', 'range', 'count', 'sum'],
    `
    INSERT INTO range_sum AS kept (scope, kind, range, count, sum)
    SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::bigint[])
    ON CONFLICT (scope, kind, range) DO UPDATE
    SET count = kept.count + excluded.count, sum = (kept.sum + excluded.sum) % ${2 ** 48}`,
  );
}

async function saveFields(client: ClientBase, { marks, history, erased, awaited }: Changes): Promise<void> {
  const kept = marks.map((mark) => ({ ...mark, conflicts: JSON.stringify(mark.conflicts) }));
  await each(
    client,
    kept,
    ['customerId', 'field', 'at', 'seq', 'by', 'device', 'incarnation', 'mseq', 'conflicts'],
    `
    INSERT INTO field_meta (customer_id, field, at, seq, by_name, device, incarnation, mseq, conflicts)
    SELECT a, b, c, d, e, f, g, h, i::jsonb FROM unnest(
      $1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::text[]
    ) r (a, b, c, d, e, f, g, h, i)
    ON CONFLICT (customer_id, field) DO UPDATE SET at = excluded.at, seq = excluded.seq, by_name = excluded.by_name,
      device = excluded.device, incarnation = excluded.incarnation, mseq = excluded.mseq, conflicts = excluded.conflicts`,
  );
  const past = history.map((entry) => ({ ...entry, value: JSON.stringify(entry.value ?? null) }));
  await each(
    client,
    past,
    ['customerId', 'field', 'value', 'by', 'at', 'mutationId', 'stood'],
    `
    INSERT INTO field_history (customer_id, field, value, by_name, at, mutation_id, stood)
    SELECT a, b, c::jsonb, d, e, f, g FROM unnest(
      $1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::boolean[]) r (a, b, c, d, e, f, g)`,
  );
  if (erased.length > 0)
    for (const table of ['field_meta', 'field_history'])
      await client.query(`DELETE FROM ${table} WHERE customer_id = ANY($1)`, [erased]);
  const ids = (wanted: boolean) => [...awaited].flatMap(([id, is]) => (is === wanted ? [id] : []));
  if (ids(true).length > 0)
    await client.query('INSERT INTO awaited_customer SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [ids(true)]);
  if (ids(false).length > 0)
    await client.query('DELETE FROM awaited_customer WHERE customer_id = ANY($1)', [ids(false)]);
}

async function saveResults(client: ClientBase, { results, devices }: Changes, now: number): Promise<void> {
  await each(
    client,
    results,
    ['device', 'incarnation', 'mseq', 'id', 'outcome', 'seq', 'reason', 'detail'],
    `
    INSERT INTO mutation_result (device, incarnation, mseq, id, outcome, seq, reason, detail, at)
    SELECT r.*, ${now} FROM unnest(
      $1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[]) r`,
  );
  await each(
    client,
    devices,
    ['device', 'incarnation', 'lastMseq', 'lastId', 'userId'],
    `
    INSERT INTO device (device, incarnation, last_mseq, last_id, user_id, seen_at)
    SELECT r.*, ${now} FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[]) r
    ON CONFLICT (device, incarnation) DO UPDATE SET last_mseq = excluded.last_mseq, last_id = excluded.last_id,
      user_id = excluded.user_id, seen_at = excluded.seen_at`,
  );
}

/** One question with a list for each column. */
async function each<R extends object>(
  client: ClientBase,
  rows: readonly R[],
  keys: readonly (keyof R)[],
  sql: string,
): Promise<void> {
  if (rows.length > 0) await client.query(sql, columns(rows, keys));
}

const columns = <R extends object>(rows: readonly R[], keys: readonly (keyof R)[]) =>
  keys.map((key) => rows.map((row) => row[key] ?? null));
