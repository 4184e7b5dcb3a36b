import type { Database } from 'better-sqlite3';
import { StoreFromTheFutureError } from './storeErrors.ts';

export interface Migration {
  version: number;
  up: (db: Database) => void;
}

export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** Throws where a newer Crocdesk wrote the file. */
export function pendingMigrations(db: Database, migrations: Migration[]): Migration[] {
  refuseDisorder(migrations);
  const at = versionOf(db);
  const known = migrations.at(-1)?.version ?? 0;
  if (at > known) throw new StoreFromTheFutureError(at, known);
  return migrations.filter((migration) => migration.version > at);
}

/** Each migration and its version are one transaction: a crash between two leaves the file at the first. */
export function migrate(db: Database, migrations: Migration[]): void {
  for (const { version, up } of pendingMigrations(db, migrations)) {
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}

function refuseDisorder(migrations: Migration[]): void {
  const wrong = migrations.find((m, i) => m.version <= (migrations[i - 1]?.version ?? 0));
  if (wrong) throw new Error(`Migration ${wrong.version} is out of order`);
}
