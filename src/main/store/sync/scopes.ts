import type { Database } from 'better-sqlite3';

/** Holds everything without being told of each. */
const ALL = 'all';

/** Which scopes of this desk hold which customer, and which row of nobody: by what `hangsOn` says of a row. */
export interface ScopeBook {
  join(scope: string, key: string): void;
  /** True where no other scope holds it. */
  leave(scope: string, key: string): boolean;
  /** Some of what this scope holds, or, of `all`, what no other does. */
  members(scope: string, limit: number): string[];
}

export function createScopeBook(db: Database): ScopeBook {
  const join = db.prepare('INSERT OR IGNORE INTO customer_scope (scope, customer_id) VALUES (?, ?)');
  // What a scope held before its copy is made anew is not known to be true, until the copy has brought it.
  const leave = db.prepare(`
    DELETE FROM customer_scope WHERE customer_id = @key AND (scope = @scope OR scope IN (
      SELECT k.scope FROM sync_cursor k WHERE k.phase = 'snapshot' AND k.bulk = 0 AND NOT EXISTS (
        SELECT 1 FROM copy_seen n WHERE n.scope = k.scope AND n.kind IN ('customer', 'held') AND n.id = @key)))`);
  const held = db.prepare<[string], number>('SELECT 1 FROM customer_scope WHERE customer_id = ?').pluck();
  const hasAll = db.prepare<[], number>(`SELECT 1 FROM sync_cursor WHERE scope = '${ALL}'`).pluck();
  const members = db
    .prepare<[string, number], string>('SELECT customer_id FROM customer_scope WHERE scope = ? LIMIT ?')
    .pluck();
  const isAlone = (held: string, key = held) =>
    `stamp > 0 AND ${held} NOT IN (SELECT customer_id FROM customer_scope) AND ${key} NOT IN (SELECT customer_id FROM departed)`;
  const alone = db
    .prepare<[number], string>(`
      SELECT id FROM customer WHERE ${isAlone('id')}
      UNION ALL SELECT 'call:' || id FROM call
        WHERE customer IS NULL AND place = 'closed' AND ${isAlone("coalesce(customer_id, 'call:' || id)", "'call:' || id")}
      UNION ALL SELECT 'promise:' || id FROM promise WHERE customer IS NULL AND ${isAlone("'promise:' || id")}
      LIMIT ?`)
    .pluck();
  return {
    join(scope, key) {
      if (scope !== ALL) join.run(scope, key);
    },
    leave(scope, key) {
      leave.run({ scope, key });
      return !held.get(key) && (scope === ALL || !hasAll.get());
    },
    members: (scope, limit) => (scope === ALL ? alone.all(limit) : members.all(scope, limit)),
  };
}
