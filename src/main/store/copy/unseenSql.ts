import type { RowKind } from '../../../shared/link/sync/rows.ts';

const SOME = 200;

/** What is newer than the copy was told since, by the feed of another scope: the copy could not bring it. */
const isOld = (row: string) => `${row}.stamp <= @upTo`;

const isIn = (key: string) =>
  `EXISTS (SELECT 1 FROM customer_scope s WHERE s.scope = @scope AND s.customer_id = ${key})`;
const inScope = (key: string) => `(@scope = 'all' OR ${isIn(key)})`;
/** What another scope holds besides `all` stays until that one says otherwise. */
const heldHere = (key: string) =>
  `CASE @scope WHEN 'all' THEN ${key} NOT IN (SELECT customer_id FROM customer_scope) ELSE ${isIn(key)} END`;
const notSeen = (kind: string, id: string) =>
  `NOT EXISTS (SELECT 1 FROM copy_seen n WHERE n.scope = @scope AND n.kind = ${kind} AND n.id = ${id})`;
const notDeparted = (key: string) => `${key} NOT IN (SELECT customer_id FROM departed)`;
const waits = (what: string) => `EXISTS (SELECT 1 FROM outbox o WHERE o.settled_at IS NULL AND ${what})`;

export const unseenCustomers = `
  SELECT c.id FROM customer c
  WHERE ${isOld('c')} AND ${heldHere('c.id')} AND ${notSeen("'customer'", 'c.id')} AND ${notDeparted('c.id')} LIMIT ${SOME}`;

/** A call or a choice that is not settled made its own use of a number. */
const USES = `((o.kind = 'choice' AND o.row_id = c.id AND o.body ->> 'e164' = t.e164)
  OR (o.kind = 'call' AND o.body ->> 'customerId' = c.id AND o.body ->> '$.call.remote.number' = t.e164))`;

interface ChildKind {
  kind: Exclude<RowKind, 'customer'>;
  table: string;
  id?: string;
  /** Which change of this desk is one of such a row. */
  changedBy?: string;
  only?: string;
}

const CHILDREN: readonly ChildKind[] = [
  { kind: 'interaction', table: 'interaction' },
  { kind: 'purchase', table: 'purchase' },
  { kind: 'complaint', table: 'complaint' },
  { kind: 'promise', table: 'promise' },
  { kind: 'conflict', table: 'conflict' },
  { kind: 'call', table: 'call', only: "t.place = 'closed'" },
  { kind: 'number-use', table: 'number_use', id: "t.e164 || ' ' || c.id", changedBy: USES },
];

/** Rows with their customer, of whom nothing waits. */
export const unseenChildren = CHILDREN.map(
  ({ kind, table, id = 't.id', changedBy = `o.row_id = ${id}`, only = 'true' }) => ({
    kind,
    sql: `SELECT ${id} AS id, c.id AS customerId FROM ${table} t JOIN customer c ON c.n = t.customer
      WHERE ${isOld('t')} AND ${inScope('c.id')} AND ${notSeen(`'${kind}'`, id)} AND NOT ${waits(changedBy)} AND ${only} LIMIT ${SOME}`,
  }),
);

/** Rows as the centre had them, under changes that are not settled. */
export const unseenBases = `
  SELECT b.kind, b.id, b.customer_id AS customerId FROM row_base b
  WHERE b.kind IN ('complaint', 'promise', 'conflict', 'number-use') AND b.body IS NOT NULL AND ${isOld('b')}
    AND ${inScope("coalesce(b.customer_id, b.kind || ':' || b.id)")} AND ${notSeen('b.kind', 'b.id')} LIMIT ${SOME}`;

const unseenStray = (kind: 'call' | 'promise', only: string, held: string) => `
  SELECT '${kind}:' || t.id FROM ${kind} t
  WHERE t.customer IS NULL AND ${isOld('t')} AND ${only} AND ${held} AND ${notSeen(`'${kind}'`, 't.id')}
    AND ${notDeparted(`'${kind}:' || t.id`)} LIMIT ${SOME}`;

/** Rows of nobody. */
export const unseenStrays = [
  unseenStray('promise', 'true', heldHere("'promise:' || t.id")),
  unseenStray('call', "t.customer_id IS NULL AND t.place = 'closed'", heldHere("'call:' || t.id")),
];

/** Calls of customers who are not here. */
export const unseenOfUnknown = unseenStray(
  'call',
  "t.customer_id IS NOT NULL AND t.place = 'closed'",
  inScope('t.customer_id'),
);

/** Rows that wait here for their customer. */
export const unseenWaiting = `
  DELETE FROM waiting_row WHERE ${isOld('waiting_row')} AND ${inScope('waiting_row.customer_id')} AND ${notSeen('waiting_row.kind', 'waiting_row.id')}`;
