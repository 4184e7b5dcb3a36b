import type { Database } from 'better-sqlite3';
import type { RangeSum } from '../../../shared/link/sync/frames.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { TextRow } from '../feedEntry.ts';
import { copyLine, rowText } from '../feedEntry.ts';
import { ROW_KINDS, tableOf } from '../tables.ts';

type Columns = Omit<TextRow, 'kind'>;

export interface CopyLines {
  text: string;
  rows: number;
  lastId: string;
}

/** The long reads: whole kinds by id, for first copies and for healing. */
export function createCopyReads(db: Database) {
  const whole = eachKind((kind) => {
    const all = db.prepare<[string, number], Columns>(
      `${select(kind)} WHERE r.id > ? AND ${LIVE} ORDER BY r.id LIMIT ?`,
    );
    const held = db.prepare<[string, string, number], Columns>(
      `${select(kind)} ${heldIn(kind)} WHERE r.id > ? AND ${LIVE} ORDER BY r.id LIMIT ?`,
    );
    return (scope: string, afterId: string, limit: number) =>
      scope === 'all' ? all.all(afterId, limit) : held.all(scope, afterId, limit);
  });
  const ranges = eachKind((kind) => {
    const all = db.prepare<[string, string, number, number], Columns>(
      `${select(kind)} WHERE r.id > ? AND ${LIVE} AND ${IN_RANGE} ORDER BY r.id LIMIT ?`,
    );
    const held = db.prepare<[string, string, string, number, number], Columns>(
      `${select(kind)} ${heldIn(kind)} WHERE r.id > ? AND ${LIVE} AND ${IN_RANGE} ORDER BY r.id LIMIT ?`,
    );
    return (scope: string, range: number, afterId: string, limit: number) => {
      const byte = range.toString(16).padStart(2, '0');
      return scope === 'all' ? all.all(afterId, byte, range, limit) : held.all(scope, afterId, byte, range, limit);
    };
  });
  return {
    copyLines: (scope: string, kind: RowKind, afterId: string, limit: number): CopyLines | null => {
      const rows = whole[kind](scope, afterId, limit);
      const last = rows.at(-1);
      return last ? { text: linesOf(kind, rows), rows: rows.length, lastId: last.id } : null;
    },
    copyPage: (scope: string, kind: RowKind, afterId: string, limit: number): string =>
      arrayOf(kind, whole[kind](scope, afterId, limit)),
    range: (scope: string, kind: RowKind, range: number, afterId: string, limit: number): string =>
      arrayOf(kind, ranges[kind](scope, range, afterId, limit)),
    ...createSumReads(db),
  };
}

function createSumReads(db: Database) {
  const count = db.prepare<[string], number>('SELECT coalesce(sum(count), 0) FROM range_sum WHERE scope = ?').pluck();
  const head = db.prepare<[], number>("SELECT value FROM counter WHERE name = 'head'").pluck();
  const sums = db.prepare<[string, RowKind], { range: number; count: number; sum: number }>(
    'SELECT range, count, sum FROM range_sum WHERE scope = ? AND kind = ? AND count > 0 ORDER BY range',
  );
  const read = (scope: string, kind: RowKind): { at: number; sums: RangeSum[] } => ({
    at: head.get() ?? 0,
    sums: sums.all(scope, kind).map((row) => ({ ...row, sum: `${row.sum}` })),
  });
  return { count: (scope: string): number => count.get(scope) ?? 0, sums: db.transaction(read) as typeof read };
}

/** Deleted rows and calls that are not over are not copied. */
const LIVE = 'r.body IS NOT NULL AND r.seq IS NOT NULL';
/** As `rangeOf` in shared/link/sync. */
const IN_RANGE = `(substr(r.id, -2) = ? OR
  (substr(r.id, -2) NOT GLOB '[0-9a-f][0-9a-f]' AND (unicode(substr(r.id, -1)) & 255) = ?))`;

const select = (kind: RowKind) => `SELECT r.id, r.seq, r.customer_id AS customerId, r.body FROM ${tableOf(kind)} r`;
/** CROSS: in the order of the ids, each looked up, so that a page stops where it is full. */
const heldIn = (kind: RowKind) =>
  `CROSS JOIN customer_scope m ON m.hangs_on = r.${kind === 'customer' ? 'id' : 'hangs_on'} AND m.scope = ?`;

const linesOf = (kind: RowKind, rows: readonly Columns[]) => rows.map((row) => copyLine({ ...row, kind })).join('');
const arrayOf = (kind: RowKind, rows: readonly Columns[]) =>
  `[${rows.map((row) => rowText({ ...row, kind })).join(',')}]`;

const eachKind = <S>(prepare: (kind: RowKind) => S): Record<RowKind, S> =>
  Object.fromEntries(ROW_KINDS.map((kind) => [kind, prepare(kind)])) as Record<RowKind, S>;
