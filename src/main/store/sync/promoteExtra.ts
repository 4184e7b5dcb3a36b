import type { Database } from 'better-sqlite3';

/**
 * For a migration that gives a table a column which centres told of before: the values that waited in `extra` move into it, and
 * `extra` keeps the rest.
 */
export function promoteExtra(db: Database, table: string, name: string, column: string): void {
  db.exec(`
    UPDATE ${table} SET ${column} = extra ->> '${name}',
      extra = CASE WHEN json_remove(extra, '$.${name}') = '{}' THEN NULL ELSE json_remove(extra, '$.${name}') END
    WHERE extra ->> '${name}' IS NOT NULL`);
}
