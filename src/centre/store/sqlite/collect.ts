import type { Database } from 'better-sqlite3';
import { nothingHangsOn, ROW_KINDS, tableOf } from '../tables.ts';

/** So many rows of each table in one transaction. */
const STEP = 2_000;

/**
 * Forgets one step of what is older, and keeps the highest number that is gone: a cursor below it has missed something. Answers whether
 * there is more.
 */
export function createCollect(db: Database): (before: number) => boolean {
  const gone = [
    ...ROW_KINDS.map(tableOf).map((table) =>
      db.prepare<[number], number | null>(`
        DELETE FROM ${table} WHERE rowid IN (
          SELECT rowid FROM ${table} WHERE deleted_at IS NOT NULL AND deleted_at < ? ORDER BY deleted_at LIMIT ${STEP})
        RETURNING seq`),
    ),
    db.prepare<[number], number>(`
      DELETE FROM told WHERE (scope, seq) IN (SELECT scope, seq FROM told WHERE at < ? LIMIT ${STEP}) RETURNING seq`),
  ].map((statement) => statement.pluck());
  // In the order in which they were written: the oldest are looked at, and no others.
  const quiet = ['mutation_result', 'commit_time'].map((table) =>
    db.prepare(`
      DELETE FROM ${table} WHERE at < ? AND rowid IN (SELECT rowid FROM ${table} ORDER BY rowid LIMIT ${STEP})`),
  );
  const memberships = db.prepare(`
    DELETE FROM customer_scope WHERE hangs_on IN (
      SELECT id FROM customer WHERE deleted_at IS NOT NULL AND deleted_at < ? ORDER BY deleted_at LIMIT ${STEP})
      AND ${nothingHangsOn('customer_scope.hangs_on')}`);
  const raise = db.prepare("UPDATE counter SET value = max(value, ?) WHERE name = 'gc'");
  return (before) => {
    memberships.run(before);
    const seqs = gone.map((statement) => statement.all(before));
    raise.run(seqs.flat().reduce<number>((most, seq) => Math.max(most, seq ?? 0), 0));
    const forgotten = quiet.map((statement) => statement.run(before).changes);
    return [...seqs.map(({ length }) => length), ...forgotten].some((count) => count >= STEP);
  };
}
