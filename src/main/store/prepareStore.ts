import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openForWriting } from './connections.ts';
import type { Migration } from './migrate.ts';
import { migrate, pendingMigrations, versionOf } from './migrate.ts';
import { makePhoneIndex } from './phoneIndexes.ts';

/** Brings the file to the newest version, copied aside first where it has something to lose. */
export function prepareStore(path: string, migrations: Migration[]): void {
  if (existsSync(path)) refuseTheFuture(path, migrations);
  const db = openForWriting(path);
  try {
    if (versionOf(db) > 0 && pendingMigrations(db, migrations).length > 0) copyAside(db, path);
    migrate(db, migrations);
    if (!isCopying(db)) while (makePhoneIndex(db));
    signIn(db);
  } finally {
    db.close();
  }
}

/** A copy that fills this file goes on, and makes its indexes itself. */
const isCopying = (db: Database.Database): boolean =>
  db.prepare<[], number>('SELECT 1 FROM sync_cursor WHERE bulk = 1').get() !== undefined;

/** Through a connection that cannot change a byte. */
function refuseTheFuture(path: string, migrations: Migration[]): void {
  const db = new Database(path, { readonly: true });
  try {
    pendingMigrations(db, migrations);
  } finally {
    db.close();
  }
}

function copyAside(db: Database.Database, path: string): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(path, `${path}.before-${versionOf(db)}`);
}

/** `incarnation` belongs to this file: a copy that is put back is told apart from it by the centre. */
function signIn(db: Database.Database): void {
  const once = db.prepare('INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)');
  once.run('device_id', randomUUID());
  once.run('incarnation', randomUUID());
  db.prepare("INSERT INTO meta VALUES ('pid', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(
    `${process.pid}`,
  );
}
