import type { Database } from 'better-sqlite3';
import type { Body, SyncedTable } from './syncedTable.ts';
import { extraOf, withExtra } from './syncedTable.ts';

interface FlatShape {
  table: string;
  /** Columns by the name they have in a body. */
  columns: Record<string, string>;
  /** Names whose values are kept as JSON. */
  json?: readonly string[];
}

/** Rows with an id of their own and a customer, who may be nobody. A row of a customer who is gone is not here. */
export function createFlatTable(db: Database, { table, columns, json = [] }: FlatShape): SyncedTable {
  const names = Object.keys(columns);
  const known = new Set([...names, 'customerId']);
  const places = [...Object.values(columns), 'stamp', 'extra'];
  const stamp = db.prepare<[string], number>(`SELECT stamp FROM ${table} WHERE id = ?`).pluck();
  const read = db.prepare<[string], Body & { _stamp: number; _extra: string | null; _customer: string | null }>(`
    SELECT ${names.map((name) => `t.${columns[name]} AS "${name}"`).join(', ')}, t.stamp AS _stamp, t.extra AS _extra,
      (SELECT id FROM customer WHERE n = t.customer) AS _customer FROM ${table} t WHERE t.id = ?`);
  const put = db.prepare<unknown[]>(`
    INSERT INTO ${table} (id, customer, ${places.join(', ')})
    VALUES (?, (SELECT n FROM customer WHERE id = ?), ${places.map(() => '?').join(', ')})
    ON CONFLICT DO UPDATE SET customer = excluded.customer, ${places.map((c) => `${c} = excluded.${c}`).join(', ')}`);
  const isKnown = db.prepare<[string], number>('SELECT 1 FROM customer WHERE id = ?').pluck();
  const mark = db.prepare(`UPDATE ${table} SET stamp = ? WHERE id = ?`);
  const remove = db.prepare(`DELETE FROM ${table} WHERE id = ?`);
  const columnOf = (name: string, body: Body) =>
    json.includes(name) ? JSON.stringify(body[name] ?? null) : (body[name] ?? null);
  return {
    stamp: (id) => stamp.get(id) ?? null,
    read(id) {
      const row = read.get(id);
      if (!row) return null;
      const own = names.map((name) => [name, json.includes(name) ? JSON.parse(String(row[name])) : row[name]]);
      return {
        stamp: row._stamp,
        body: withExtra({ customerId: row._customer, ...Object.fromEntries(own) }, row._extra),
      };
    },
    put(id, customerId, body, stampValue) {
      if (customerId !== null && !isKnown.get(customerId)) return void remove.run(id);
      put.run(id, customerId, ...names.map((name) => columnOf(name, body)), stampValue, extraOf(body, known));
    },
    mark: (id, _customerId, stampValue) => void mark.run(stampValue, id),
    remove: (id) => void remove.run(id),
  };
}

export const createPromiseTable = (db: Database): SyncedTable =>
  createFlatTable(db, {
    table: 'promise',
    columns: {
      callId: 'call_id',
      number: 'number',
      kind: 'kind',
      text: 'text',
      dueAt: 'due_at',
      owner: 'owner',
      madeAt: 'made_at',
      keptAt: 'kept_at',
      complaintId: 'complaint_id',
    },
  });

export const createConflictTable = (db: Database): SyncedTable =>
  createFlatTable(db, {
    table: 'conflict',
    columns: {
      field: 'field',
      stands: 'stands',
      lost: 'lost',
      openedAt: 'opened_at',
      settledAt: 'settled_at',
      settledBy: 'settled_by',
    },
    json: ['stands', 'lost'],
  });

const NUMBER_USE = new Set(['customerId', 'e164', 'calls', 'lastCallAt', 'chosen', 'chosenAt']);

/** By `E164 CUSTOMER-ID`. */
export function createNumberUseTable(db: Database): SyncedTable {
  const of = 'WHERE e164 = ? AND customer = (SELECT n FROM customer WHERE id = ?)';
  const read = db.prepare<[string, string], Body & { stamp: number; extra: string | null }>(
    `SELECT calls, last_call_at AS lastCallAt, chosen, chosen_at AS chosenAt, stamp, extra FROM number_use ${of}`,
  );
  const put = db.prepare(`
    INSERT INTO number_use (e164, customer, calls, last_call_at, chosen, chosen_at, stamp, extra)
    SELECT @e164, n, @calls, @lastCallAt, @chosen, @chosenAt, @stamp, @extra FROM customer WHERE id = @customerId
    ON CONFLICT DO UPDATE SET calls = @calls, last_call_at = @lastCallAt, chosen = @chosen, chosen_at = @chosenAt,
      stamp = @stamp, extra = @extra`);
  const mark = db.prepare(`UPDATE number_use SET stamp = ? ${of}`);
  const remove = db.prepare(`DELETE FROM number_use ${of}`);
  const keys = (id: string): [string, string] => {
    const cut = id.indexOf(' ');
    return [id.slice(0, cut), id.slice(cut + 1)];
  };
  return {
    stamp: (id) => read.get(...keys(id))?.stamp ?? null,
    read(id) {
      const [e164, customerId] = keys(id);
      const row = read.get(e164, customerId);
      if (!row) return null;
      const { stamp, extra, ...body } = row;
      return { stamp, body: withExtra({ customerId, e164, ...body }, extra) };
    },
    put: (id, customerId, body, stamp) => {
      const extra = extraOf(body, NUMBER_USE);
      put.run({ ...body, e164: keys(id)[0], customerId, stamp, extra });
    },
    mark: (id, _customerId, stamp) => void mark.run(stamp, ...keys(id)),
    remove: (id) => void remove.run(...keys(id)),
  };
}
