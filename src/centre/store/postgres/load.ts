import type { ClientBase, QueryResultRow } from 'pg';
import type { MutationResult } from '../../../shared/link/sync/mutations.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { Body, FieldMark } from '../../sync/apply/view.ts';
import type { StoredRow } from '../draft/changes.ts';
import { rowKey } from '../draft/changes.ts';
import { ROW_KINDS, tableOf } from '../tables.ts';
import type { Loaded } from './lookupAhead.ts';
import type { Needs } from './needs.ts';

export interface RowColumns {
  id: string;
  customerId: string | null;
  seq: number | null;
  hash: number | null;
  body: Body | null;
  before: Pick<RowColumns, 'customerId' | 'seq' | 'hash' | 'body'> | null;
}

export const ROW_COLUMNS = 'id, customer_id AS "customerId", seq, hash, body, before';

/** Loads what is needed and not there yet, rows locked: who else is changing one of them is waited for, and not overwritten. */
export async function load(client: ClientBase, needs: Needs, loaded: Loaded): Promise<void> {
  for (const [kind, ids] of needs.rows) await loadRows(client, kind, ids, loaded);
  await loadHanging(client, needs.hanging, loaded);
  await loadScopes(client, needs, loaded);
  await loadMarks(client, needs, loaded);
  await loadResults(client, needs, loaded);
}

async function loadRows(client: ClientBase, kind: RowKind, wanted: Set<string>, { rows }: Loaded): Promise<void> {
  const ids = [...wanted].filter((id) => !rows.has(rowKey({ kind, id })));
  for (const id of ids) rows.set(rowKey({ kind, id }), null);
  const found = await inSet<RowColumns>(
    client,
    `SELECT ${ROW_COLUMNS} FROM ${tableOf(kind)} WHERE id = ANY($1) FOR UPDATE`,
    ids,
  );
  for (const row of found) rows.set(rowKey({ kind, id: row.id }), storedRow(kind, row));
}

/** As desks know the row, with its newest body: what somebody else changed is numbered with the next change of the centre. */
export function storedRow(kind: RowKind, { before, ...row }: RowColumns): StoredRow {
  const { customerId, seq, hash } = before ?? row;
  return { kind, id: row.id, customerId, seq, hash, body: row.body };
}

async function loadHanging(client: ClientBase, wanted: Set<string>, loaded: Loaded): Promise<void> {
  const ons = [...wanted].filter((on) => !loaded.hanging.has(on));
  for (const on of ons) loaded.hanging.set(on, []);
  if (ons.length === 0) return;
  for (const kind of ROW_KINDS) {
    const found = await inSet<RowColumns & { hangsOn: string }>(
      client,
      `SELECT ${ROW_COLUMNS}, hangs_on AS "hangsOn" FROM ${tableOf(kind)} WHERE hangs_on = ANY($1) FOR UPDATE`,
      ons,
    );
    for (const { hangsOn, ...columns } of found) {
      const row = storedRow(kind, columns);
      loaded.rows.set(rowKey(row), row);
      if (hangsOn === (row.customerId ?? hangsOn)) loaded.hanging.get(hangsOn)?.push(row);
    }
  }
}

async function loadScopes(client: ClientBase, needs: Needs, { memberships, awaited }: Loaded): Promise<void> {
  const ons = [...needs.memberships].filter((on) => !memberships.has(on));
  for (const on of ons) memberships.set(on, []);
  const held = await inSet<{ hangsOn: string; scope: string }>(
    client,
    'SELECT hangs_on AS "hangsOn", scope FROM customer_scope WHERE hangs_on = ANY($1) AND seq IS NOT NULL',
    ons,
  );
  for (const { hangsOn, scope } of held) memberships.get(hangsOn)?.push(scope);
  const ids = [...needs.awaited].filter((id) => !awaited.has(id));
  for (const id of ids) awaited.set(id, false);
  const waited = await inSet<{ id: string }>(
    client,
    'SELECT customer_id AS id FROM awaited_customer WHERE customer_id = ANY($1)',
    ids,
  );
  for (const { id } of waited) awaited.set(id, true);
}

async function loadMarks(client: ClientBase, needs: Needs, { marks, committed }: Loaded): Promise<void> {
  const ids = [...needs.marks].filter((id) => !marks.has(id));
  for (const id of ids) marks.set(id, []);
  const found = await inSet<FieldMark & { customerId: string }>(
    client,
    `SELECT customer_id AS "customerId", field, at, seq, by_name AS by, device, incarnation, mseq, conflicts
     FROM field_meta WHERE customer_id = ANY($1)`,
    ids,
  );
  for (const { customerId, ...mark } of found) marks.get(customerId)?.push(mark);
  const seqs = [...needs.committed].filter((seq) => !committed.has(seq));
  for (const seq of seqs) committed.set(seq, 0);
  const times = await inSet<{ seq: number; at: number }>(
    client,
    `SELECT s.seq, t.at FROM unnest($1::bigint[]) s (seq)
     JOIN LATERAL (SELECT at FROM commit_time c WHERE c.seq <= s.seq ORDER BY c.seq DESC LIMIT 1) t ON true`,
    seqs,
  );
  for (const { seq, at } of times) committed.set(seq, at);
}

type ResultColumns = MutationResult & { device: string; incarnation: string; reason: MutationResult['reason'] | null };

const RESULT = 'device, incarnation, mseq, id, outcome, seq, reason, detail';

async function loadResults(client: ClientBase, needs: Needs, { devices, results, mutations }: Loaded): Promise<void> {
  await loadDevices(client, needs, devices);
  for (const key of needs.results) {
    const { rows } = await client.query<ResultColumns>(
      `SELECT ${RESULT} FROM mutation_result WHERE device = $1 AND incarnation = $2 AND mseq = $3`,
      JSON.parse(key) as unknown[],
    );
    results.set(key, rows[0] ? asResult(rows[0]) : null);
  }
  const ids = [...needs.mutations].filter((id) => !mutations.has(id));
  for (const id of ids) mutations.set(id, null);
  const found = await inSet<ResultColumns>(client, `SELECT ${RESULT} FROM mutation_result WHERE id = ANY($1)`, ids);
  for (const row of found) mutations.set(row.id, asResult(row));
}

async function loadDevices(client: ClientBase, needs: Needs, devices: Loaded['devices']): Promise<void> {
  const keys = [...needs.devices].filter((key) => !devices.has(key));
  if (keys.length === 0) return;
  for (const key of keys) devices.set(key, { lastMseq: 0, lastId: null });
  const of = keys.map((key) => JSON.parse(key) as [string, string]);
  const { rows } = await client.query<{ device: string; incarnation: string; lastMseq: number; lastId: string | null }>(
    `SELECT device, incarnation, last_mseq AS "lastMseq", last_id AS "lastId" FROM device
     WHERE (device, incarnation) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    [of.map(([device]) => device), of.map(([, incarnation]) => incarnation)],
  );
  for (const { device, incarnation, ...state } of rows) devices.set(JSON.stringify([device, incarnation]), state);
}

const asResult = ({ mseq, id, outcome, seq, reason, detail }: ResultColumns): MutationResult => ({
  ...{ mseq, id, outcome, seq },
  ...(reason && { reason }),
  ...(detail && { detail }),
});

/** No question where nothing is asked. */
async function inSet<R extends QueryResultRow>(
  client: ClientBase,
  sql: string,
  keys: readonly (string | number)[],
): Promise<R[]> {
  return keys.length === 0 ? [] : (await client.query<R>(sql, [keys])).rows;
}
