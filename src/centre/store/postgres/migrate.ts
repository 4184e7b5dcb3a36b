import type { ClientBase } from 'pg';
import { StoreFromTheFutureError } from '../storeErrors.ts';

export interface Migration {
  name: string;
  sql: string;
}

/** Any number that no other lock of ours has. */
const MIGRATION_LOCK = 7_041_002;

/** One transaction each, one process at a time. What was applied must be the beginning of what this Crocdesk knows. */
export async function migrate(client: ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await client.query(`
      CREATE TABLE IF NOT EXISTS schema_migrations (
        name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    const applied = await client.query<{ name: string }>(
      'SELECT name FROM schema_migrations ORDER BY name COLLATE "C"',
    );
    const isKnown = applied.rows.every(({ name }, n) => migrations[n]?.name === name);
    if (!isKnown) throw new StoreFromTheFutureError(applied.rows.length, migrations.length);
    for (const migration of migrations.slice(applied.rows.length)) await applyOne(client, migration);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}

async function applyOne(client: ClientBase, { name, sql }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
