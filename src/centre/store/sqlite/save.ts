import type { Database } from 'better-sqlite3';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { Changes, StoredRow } from '../draft/changes.ts';
import { ROW_KINDS, tableOf } from '../tables.ts';

/** To the second is enough to tell a clock that is wrong from one that is not. */
const COMMIT_TIME_STEP_MS = 1_000;

/** Writes all changes; to be used inside their transaction. */
export function createSave(db: Database): (changes: Changes, now: number) => void {
  const rows = createRowSave(db);
  const scopes = createScopeSave(db);
  const results = createResultSave(db);
  const fields = createFieldSave(db);
  const head = db.prepare("UPDATE counter SET value = ? WHERE name = 'head'");
  const committed = db.prepare('INSERT OR IGNORE INTO commit_time (seq, at) VALUES (?, ?)');
  let timedAt = 0;
  return (changes, now) => {
    for (const row of changes.rows) rows(row, now);
    scopes(changes, now);
    fields(changes);
    results(changes, now);
    head.run(changes.head);
    if (now - timedAt < COMMIT_TIME_STEP_MS && now >= timedAt) return;
    committed.run(changes.head, now);
    timedAt = now;
  };
}

function createRowSave(db: Database): (row: StoredRow, now: number) => void {
  const upserts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, upsert(db, tableOf(kind))])) as Record<
    RowKind,
    ReturnType<typeof upsert>
  >;
  return ({ kind, id, customerId, seq, body, hash }, now) =>
    void upserts[kind].run(id, customerId, seq, body && JSON.stringify(body), hash, body ? null : now, now);
}

const upsert = (db: Database, table: string) =>
  db.prepare(`
    INSERT INTO ${table} (id, customer_id, seq, body, hash, deleted_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id, seq = excluded.seq, body = excluded.body,
      hash = excluded.hash, deleted_at = excluded.deleted_at, changed_at = excluded.changed_at`);

function createScopeSave(db: Database): (changes: Changes, now: number) => void {
  const join = db.prepare('INSERT OR REPLACE INTO customer_scope (hangs_on, scope, seq) VALUES (?, ?, ?)');
  const leave = db.prepare('DELETE FROM customer_scope WHERE hangs_on = ? AND scope = ?');
  const tell = db.prepare('INSERT INTO told (scope, seq, what, kind, id, hangs_on, at) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const add = db.prepare(`
    INSERT INTO range_sum (scope, kind, range, count, sum) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, sum = (sum + excluded.sum) % ${2 ** 48}`);
  return ({ memberships, told, sums }, now) => {
    for (const { hangsOn, scope, seq } of memberships)
      if (seq === null) leave.run(hangsOn, scope);
      else join.run(hangsOn, scope, seq);
    for (const { scope, seq, what, kind, id, hangsOn } of told) tell.run(scope, seq, what, kind, id, hangsOn, now);
    for (const { scope, kind, range, count, sum } of sums) add.run(scope, kind, range, count, sum);
  };
}

function createResultSave(db: Database): (changes: Changes, now: number) => void {
  const result = db.prepare(`
    INSERT INTO mutation_result (device, incarnation, mseq, id, outcome, seq, reason, detail, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const device = db.prepare(`
    INSERT OR REPLACE INTO device (device, incarnation, last_mseq, last_id, user_id, seen_at) VALUES (?, ?, ?, ?, ?, ?)`);
  return ({ results, devices }, now) => {
    for (const { device: of, incarnation, mseq, id, outcome, seq, reason, detail } of results)
      result.run(of, incarnation, mseq, id, outcome, seq, reason ?? null, detail ?? null, now);
    for (const d of devices) device.run(d.device, d.incarnation, d.lastMseq, d.lastId, d.userId, now);
  };
}

function createFieldSave(db: Database): (changes: Changes) => void {
  const mark = db.prepare(`
    INSERT OR REPLACE INTO field_meta (customer_id, field, at, seq, by_name, device, incarnation, mseq, conflicts)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const past = db.prepare(`
    INSERT INTO field_history (customer_id, field, value, by_name, at, mutation_id, stood) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const erase = ['field_meta', 'field_history'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE customer_id = ?`),
  );
  const awaitOne = db.prepare('INSERT OR IGNORE INTO awaited_customer VALUES (?)');
  const known = db.prepare('DELETE FROM awaited_customer WHERE customer_id = ?');
  return ({ marks, history, erased, awaited }) => {
    for (const m of marks) {
      const who = [m.by, m.device, m.incarnation, m.mseq];
      mark.run(m.customerId, m.field, m.at, m.seq, ...who, JSON.stringify(m.conflicts));
    }
    for (const h of history) {
      const value = JSON.stringify(h.value ?? null);
      past.run(h.customerId, h.field, value, h.by, h.at, h.mutationId, h.stood ? 1 : 0);
    }
    for (const id of erased) for (const statement of erase) statement.run(id);
    for (const [id, isAwaited] of awaited) (isAwaited ? awaitOne : known).run(id);
  };
}
