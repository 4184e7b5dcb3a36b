import type { Database } from 'better-sqlite3';
import type { Body, SyncedTable } from './syncedTable.ts';
import { extraOf, withExtra } from './syncedTable.ts';

type Value = string | number | null;

export interface ChildShape {
  table: string;
  /** The column that orders a customer's rows; part of the key. */
  at: string;
  /** Columns by the name they have in a body; `at` among them. */
  columns: Record<string, string>;
  /** Names that are true or false in a body and 1 or 0 in a column. */
  flags?: readonly string[];
}

/** Rows that hang on a customer and lie beside each other in the order in which they are read: (customer, at, id). */
export function createChildTable(db: Database, { table, at, columns, flags = [] }: ChildShape): SyncedTable {
  const names = Object.keys(columns);
  const known = new Set([...names, 'customerId']);
  const places = Object.values(columns);
  const of = `FROM ${table} WHERE customer = (SELECT n FROM customer WHERE id = ?) AND id = ?`;
  const stamp = db.prepare<[string, string], number>(`SELECT stamp ${of}`).pluck();
  const select = names.map((name) => `${columns[name]} AS "${name}"`).join(', ');
  const read = db.prepare<[string, string], Body & { _stamp: number; _extra: string | null }>(
    `SELECT ${select}, stamp AS _stamp, extra AS _extra ${of}`,
  );
  const customerN = db.prepare<[string], number>('SELECT n FROM customer WHERE id = ?').pluck();
  const elsewhere = db.prepare(`DELETE FROM ${table} WHERE customer = ? AND id = ? AND ${at} <> ?`);
  const put = db.prepare<Value[]>(`
    INSERT INTO ${table} (customer, id, ${places.join(', ')}, stamp, extra)
    VALUES (${Array.from({ length: places.length + 4 }, () => '?').join(', ')})
    ON CONFLICT DO UPDATE SET ${[...places.filter((c) => c !== at), 'stamp', 'extra'].map((c) => `${c} = excluded.${c}`).join(', ')}`);
  const add = db.prepare<Value[]>(`
    INSERT OR IGNORE INTO ${table} (customer, id, ${places.join(', ')}, stamp, extra)
    VALUES (${Array.from({ length: places.length + 4 }, () => '?').join(', ')})`);
  const mark = db.prepare(
    `UPDATE ${table} SET stamp = ? WHERE customer = (SELECT n FROM customer WHERE id = ?) AND id = ?`,
  );
  const remove = db.prepare(`DELETE ${of}`);

  const asColumn = (name: string, value: unknown): Value =>
    flags.includes(name) ? Number(value === true) : ((value ?? null) as Value);
  const asBody = (row: Body): Body =>
    Object.fromEntries(names.map((name) => [name, flags.includes(name) ? row[name] === 1 : row[name]]));

  return {
    stamp: (id, customerId) => stamp.get(customerId ?? '', id) ?? null,
    read(id, customerId) {
      const row = read.get(customerId ?? '', id);
      if (!row) return null;
      return { stamp: row._stamp, body: withExtra({ customerId, ...asBody(row) }, row._extra) };
    },
    put(id, customerId, body, stampValue) {
      const n = customerN.get(customerId ?? '');
      if (n === undefined) return;
      elsewhere.run(n, id, body[nameOf(columns, at)]);
      const values = names.map((name) => asColumn(name, body[name]));
      put.run(n, id, ...values, stampValue, extraOf(body, known));
    },
    add(id, customerId, body, stampValue) {
      const n = customerN.get(customerId ?? '');
      if (n === undefined) return false;
      const values = names.map((name) => asColumn(name, body[name]));
      return add.run(n, id, ...values, stampValue, extraOf(body, known)).changes > 0;
    },
    mark: (id, customerId, stampValue) => void mark.run(stampValue, customerId, id),
    remove: (id, customerId) => void remove.run(customerId, id),
  };
}

const nameOf = (columns: Record<string, string>, column: string): string =>
  Object.keys(columns).find((name) => columns[name] === column) ?? column;
