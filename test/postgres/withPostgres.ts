import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBinaries } from './findBinaries.ts';
import type { PostgresServer } from './startPostgres.ts';
import { startPostgres } from './startPostgres.ts';

/** A database of its own for one test, dropped after it. */
export type FreshDatabase = () => Promise<string>;

const WHAT_TO_DO =
  'PostgreSQL was not found: apt-get install postgresql-15, or set DATABASE_URL to a server that may be filled';

/**
 * Tests on a real PostgreSQL: that of DATABASE_URL, else one that is started from the machine's binaries. Where there is neither they are
 * left out, in CI they fail.
 */
export function withPostgres(name: string, tests: (fresh: FreshDatabase) => void): void {
  const given = process.env.DATABASE_URL;
  const binaries = given ? null : findBinaries();
  if (!given && !binaries) return withoutPostgres(name);
  describe(name, () => {
    let server: PostgresServer | null = null;
    beforeAll(async () => {
      server = binaries ? await startPostgres(binaries) : null;
    }, 60_000);
    afterAll(() => server?.stop());
    tests(() => createDatabase(server?.url ?? given ?? ''));
  });
}

function withoutPostgres(name: string): void {
  if (process.env.CI) it(name, () => expect.fail(WHAT_TO_DO));
  else it.skipIf(true)(`${name}: left out. ${WHAT_TO_DO}`, () => {});
}

async function createDatabase(server: string): Promise<string> {
  const name = `crocdesk_${randomUUID().replaceAll('-', '')}`;
  await run(server, `CREATE DATABASE ${name}`);
  onTestFinished(() => run(server, `DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
