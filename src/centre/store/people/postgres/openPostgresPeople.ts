import type { PoolClient } from 'pg';
import pg from 'pg';
import { scriptSchema } from '../../scripts/scriptSchema.ts';
import { peopleSchema } from '../peopleSchema.ts';
import type { PeopleSql, Row, Statement } from '../peopleSql.ts';
import { bumpVersion } from '../peopleSql.ts';

const CONNECTIONS = 3;
/** Any number that no other lock of ours has. */
const SCHEMA_LOCK = 7_041_001;

const dialect = { whole: 'BIGINT', counted: 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY', strict: '' };
const neverChanged = `
  CREATE OR REPLACE FUNCTION people_audit_stays() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the audit trail is only added to'; END $$;
  CREATE OR REPLACE TRIGGER people_audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON people_audit
    FOR EACH STATEMENT EXECUTE FUNCTION people_audit_stays();`;

/** Users and sessions in PostgreSQL, beside what desks are told. Several centres may share them. */
export async function openPostgresPeople(url: string): Promise<PeopleSql> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  // A connection that breaks while nobody uses it is replaced by the next question.
  pool.on('error', () => {});
  try {
    await inTransaction(pool, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
      await client.query(peopleSchema(dialect) + scriptSchema(dialect) + neverChanged);
    });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    read: async ({ sql, values }) => (await pool.query<Row>(sql, [...values])).rows,
    write: (statements, tell) => inTransaction(pool, (client) => writeRows(client, statements, tell)),
    close: () => pool.end(),
  };
}

class NothingDone extends Error {}

async function writeRows(client: PoolClient, [first, ...rest]: readonly [Statement, ...Statement[]], tell: boolean) {
  // First of all: whoever else tells something waits here until this is done.
  if (tell) await client.query(bumpVersion.sql);
  const { rows } = await client.query<Row>(first.sql, [...first.values]);
  if (rows.length === 0) throw new NothingDone();
  for (const { sql, values } of rest) await client.query(sql, [...values]);
  return rows;
}

async function inTransaction<T>(pool: pg.Pool, work: (client: PoolClient) => Promise<T>): Promise<T | []> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const done = await work(client);
    await client.query('COMMIT');
    client.release();
    return done;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    if (error instanceof NothingDone) return [];
    throw error;
  }
}
