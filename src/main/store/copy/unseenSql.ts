import { idleChildren, isOfChild } from '../sync/childSql.ts';

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

export const unseenCustomers = `
  SELECT c.id FROM customer c
  WHERE ${isOld('c')} AND ${heldHere('c.id')} AND ${notSeen("'customer'", 'c.id')} AND ${notDeparted('c.id')} LIMIT ${SOME}`;

/** Rows with their customer, of whom nothing waits. */
export const unseenChildren = idleChildren(
  (kind, id) => `${isOld('t')} AND ${inScope('c.id')} AND ${notSeen(`'${kind}'`, id)}`,
).map(({ kind, sql }) => ({ kind, sql: `${sql} LIMIT ${SOME}` }));

/** Rows as the centre had them, under changes that are not settled. */
export const unseenBases = `
  SELECT b.kind, b.id, b.customer_id AS customerId FROM row_base b
  WHERE ${isOfChild('b')} AND b.body IS NOT NULL AND ${isOld('b')}
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
