import type { RowKind } from '../../../shared/link/sync/rows.ts';

interface ChildKind {
  kind: Exclude<RowKind, 'customer'>;
  table: string;
  id?: string;
  /** Which change of this desk is one of such a row. */
  changedBy?: string;
  only?: string;
}

/** A call or a choice that is not settled made its own use of a number. */
const USES = `((o.kind = 'choice' AND o.row_id = c.id AND o.body ->> 'e164' = t.e164)
  OR (o.kind = 'call' AND o.body ->> 'customerId' = c.id AND o.body ->> '$.call.remote.number' = t.e164))`;

/** A call that is not over makes its line of the history again, whatever is told. */
const IS_NO_OPEN_CALL = "NOT EXISTS (SELECT 1 FROM call k WHERE k.id = t.id AND k.place <> 'closed')";

const CHILDREN: readonly ChildKind[] = [
  { kind: 'interaction', table: 'interaction', only: IS_NO_OPEN_CALL },
  { kind: 'purchase', table: 'purchase' },
  { kind: 'complaint', table: 'complaint' },
  { kind: 'promise', table: 'promise' },
  { kind: 'conflict', table: 'conflict' },
  { kind: 'call', table: 'call', only: "t.place = 'closed'" },
  { kind: 'number-use', table: 'number_use', id: "t.e164 || ' ' || c.id", changedBy: USES },
];

/** Rows `t` with their customer `c`, of which nothing waits; first `where`, which leaves fewer. */
export const idleChildren = (where: (kind: string, id: string) => string) =>
  CHILDREN.map(({ kind, table, id = 't.id', changedBy = `o.row_id = ${id}`, only = 'true' }) => ({
    kind,
    sql: `SELECT ${id} AS id, c.id AS customerId FROM ${table} t JOIN customer c ON c.n = t.customer
      WHERE ${where(kind, id)} AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.settled_at IS NULL AND ${changedBy}) AND ${only}`,
  }));

/** What the centre had of a row under a change that is not settled, where that is no customer and follows no call. */
export const isOfChild = (base: string) => `${base}.kind IN ('complaint', 'promise', 'conflict', 'number-use')`;
