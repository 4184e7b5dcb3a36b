import type { Database } from 'better-sqlite3';
import type { MutationResult } from '../../../shared/link/sync/mutations.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { FieldMark } from '../../sync/apply/view.ts';
import type { Lookup, StoredRow } from '../draft/changes.ts';
import { ROW_KINDS, tableOf } from '../tables.ts';

interface RowColumns {
  id: string;
  customerId: string | null;
  seq: number | null;
  body: string | null;
  hash: number | null;
}

const COLUMNS = 'id, customer_id AS customerId, seq, body, hash';

/** What there was before a transaction, read inside it. */
export function createLookup(db: Database): Lookup {
  const { committedAt, device, result, resultOf } = prepareResults(db);
  const byId = eachKind((table) => db.prepare<[string], RowColumns>(`SELECT ${COLUMNS} FROM ${table} WHERE id = ?`));
  const byHanging = eachKind((table, kind) =>
    db.prepare<[string], RowColumns>(
      `SELECT ${COLUMNS} FROM ${table} WHERE ${kind === 'customer' ? 'id' : 'hangs_on'} = ?`,
    ),
  );
  const marks = db.prepare<[string], Omit<FieldMark, 'conflicts'> & { conflicts: string }>(
    'SELECT field, at, seq, by_name AS "by", device, incarnation, mseq, conflicts FROM field_meta WHERE customer_id = ?',
  );
  const scopes = db.prepare<[string], string>('SELECT scope FROM customer_scope WHERE hangs_on = ?').pluck();
  const awaited = db.prepare<[string], number>('SELECT 1 FROM awaited_customer WHERE customer_id = ?').pluck();
  return {
    row: (kind, id) => stored(kind, byId[kind].get(id)),
    hanging: (on) => ROW_KINDS.flatMap((kind) => byHanging[kind].all(on).flatMap((row) => stored(kind, row) ?? [])),
    marks: (customerId) =>
      marks.all(customerId).map((mark) => ({ ...mark, conflicts: JSON.parse(mark.conflicts) as string[] })),
    memberships: (on) => scopes.all(on),
    isAwaited: (customerId) => awaited.get(customerId) === 1,
    committedAt,
    device,
    result,
    resultOf,
  };
}

function prepareResults(db: Database): Pick<Lookup, 'committedAt' | 'device' | 'result' | 'resultOf'> {
  const columns = 'mseq, id, outcome, seq, reason, detail';
  const committed = db
    .prepare<[number], number>('SELECT at FROM commit_time WHERE seq <= ? ORDER BY seq DESC LIMIT 1')
    .pluck();
  const device = db.prepare<[string, string], { lastMseq: number; lastId: string | null }>(
    'SELECT last_mseq AS lastMseq, last_id AS lastId FROM device WHERE device = ? AND incarnation = ?',
  );
  const byMseq = db.prepare<[string, string, number], ResultColumns>(
    `SELECT ${columns} FROM mutation_result WHERE device = ? AND incarnation = ? AND mseq = ?`,
  );
  const byMutation = db.prepare<[string], ResultColumns>(`SELECT ${columns} FROM mutation_result WHERE id = ? LIMIT 1`);
  return {
    committedAt: (seq) => committed.get(seq) ?? 0,
    device: (id, incarnation) => device.get(id, incarnation) ?? { lastMseq: 0, lastId: null },
    result: (id, incarnation, mseq) => asResult(byMseq.get(id, incarnation, mseq)),
    resultOf: (id) => asResult(byMutation.get(id)),
  };
}

type ResultColumns = Omit<MutationResult, 'reason' | 'detail'> & {
  reason: MutationResult['reason'] | null;
  detail: string | null;
};

function asResult(row: ResultColumns | undefined): MutationResult | null {
  if (!row) return null;
  const { reason, detail, ...result } = row;
  return { ...result, ...(reason && { reason }), ...(detail && { detail }) };
}

const stored = (kind: RowKind, row: RowColumns | undefined): StoredRow | null =>
  row ? { ...row, kind, body: row.body === null ? null : (JSON.parse(row.body) as StoredRow['body']) } : null;

const eachKind = <S>(prepare: (table: string, kind: RowKind) => S): Record<RowKind, S> =>
  Object.fromEntries(ROW_KINDS.map((kind) => [kind, prepare(tableOf(kind), kind)])) as Record<RowKind, S>;
