import type { ClientBase } from 'pg';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import { rowKey } from '../draft/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { createDraft } from '../draft/draft.ts';
import { markChanges } from '../draft/placeRow.ts';
import { ROW_KINDS, tableOf } from '../tables.ts';
import type { RowColumns } from './load.ts';
import { load, ROW_COLUMNS, storedRow } from './load.ts';
import { createLookupAhead } from './lookupAhead.ts';
import { noNeeds } from './needs.ts';
import type { Ahead } from './transaction.ts';
import { loadedEnough, saveDraft } from './transaction.ts';

const STEP = 500;

/** Numbers one step of what others wrote (psql, imports), after their commit. Answers whether there may be more. */
export async function numberForeign(client: ClientBase, head: number, now: number): Promise<boolean> {
  const ahead = createLookupAhead();
  const draft = createDraft(ahead.lookup, head);
  let most = 0;
  for (const kind of ROW_KINDS) most = Math.max(most, await numberKind(client, kind, ahead, draft, now));
  most = Math.max(most, await numberScopes(client, ahead, draft));
  await saveDraft(client, draft, head, now);
  await settleSame(client);
  return most === STEP;
}

async function numberKind(client: ClientBase, kind: RowKind, ahead: Ahead, draft: Draft, now: number): Promise<number> {
  const { rows } = await client.query<RowColumns>(
    `SELECT ${ROW_COLUMNS} FROM ${tableOf(kind)} WHERE unnumbered ORDER BY id LIMIT ${STEP} FOR UPDATE SKIP LOCKED`,
  );
  for (const row of rows) {
    const { id, customerId, body, before } = row;
    ahead.loaded.rows.set(rowKey({ kind, id }), before && { ...storedRow(kind, row), body: before.body });
    await loadedEnough(client, ahead, () =>
      draft.attempt(() => {
        draft.put({ kind, id, customerId, body });
        if (kind === 'customer' && body && before?.body) markChanges(draft, id, before.body, body, now);
      }),
    );
  }
  return rows.length;
}

async function numberScopes(client: ClientBase, ahead: Ahead, draft: Draft): Promise<number> {
  const { rows } = await client.query<{ hangsOn: string }>(
    `SELECT DISTINCT hangs_on AS "hangsOn" FROM (
       SELECT hangs_on FROM customer_scope WHERE unnumbered ORDER BY hangs_on LIMIT ${STEP} FOR UPDATE SKIP LOCKED) due`,
  );
  const wanted = await client.query<{ hangsOn: string; scopes: string[] }>(
    `SELECT hangs_on AS "hangsOn", coalesce(array_agg(scope) FILTER (WHERE NOT leaving), '{}') AS scopes
     FROM customer_scope WHERE hangs_on = ANY($1) GROUP BY hangs_on`,
    [rows.map(({ hangsOn }) => hangsOn)],
  );
  const needs = noNeeds();
  for (const { hangsOn } of rows) {
    needs.hanging.add(hangsOn);
    needs.memberships.add(hangsOn);
  }
  await load(client, needs, ahead.loaded);
  for (const { hangsOn, scopes } of wanted.rows)
    await loadedEnough(client, ahead, () => draft.attempt(() => draft.setScopes(hangsOn, scopes)));
  await client.query('DELETE FROM customer_scope WHERE leaving AND seq IS NULL AND hangs_on = ANY($1)', [
    rows.map(({ hangsOn }) => hangsOn),
  ]);
  return rows.length;
}

/** Written, but the same as before: it has its old number again. What is gone and was never told is gone. */
async function settleSame(client: ClientBase): Promise<void> {
  for (const kind of ROW_KINDS) {
    const table = tableOf(kind);
    await client.query(`DELETE FROM ${table} WHERE unnumbered AND body IS NULL AND before IS NULL`);
    await client.query(`
      UPDATE ${table} SET unnumbered = false, before = NULL, seq = (before->>'seq')::bigint, hash = (before->>'hash')::bigint
      WHERE unnumbered AND body IS NOT DISTINCT FROM nullif(before->'body', 'null'::jsonb)
        AND customer_id IS NOT DISTINCT FROM before->>'customerId'`);
  }
  await client.query(
    'UPDATE customer_scope SET unnumbered = false WHERE unnumbered AND seq IS NOT NULL AND NOT leaving',
  );
}
