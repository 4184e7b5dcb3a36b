import type { Database } from 'better-sqlite3';
import { StoreFromTheFutureError } from '../storeErrors.ts';

export interface Migration {
  version: number;
  up: (db: Database) => void;
}

/** Each migration and its version are one transaction. Throws where a newer Crocdesk wrote the file. */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  refuseDisorder(migrations);
  const at = Number(db.pragma('user_version', { simple: true }));
  const known = migrations.at(-1)?.version ?? 0;
  if (at > known) throw new StoreFromTheFutureError(at, known);
  for (const { version, up } of migrations.filter((migration) => migration.version > at)) {
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}

function refuseDisorder(migrations: readonly Migration[]): void {
  const wrong = migrations.find((m, i) => m.version <= (migrations[i - 1]?.version ?? 0));
  if (wrong) throw new Error(`Migration ${wrong.version} is out of order`);
}
