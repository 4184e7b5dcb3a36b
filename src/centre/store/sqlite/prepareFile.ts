import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { openForWriting } from './connections.ts';
import { isSetBack } from './headMark.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

/** Makes the file, or brings it to the newest version. `newEpoch`: desks are to know that this is not where they left off; as they are where an older file was put back by hand. */
export function prepareFile(path: string, { newEpoch = false } = {}): void {
  const db = openForWriting(path);
  try {
    migrate(db, migrations);
    const isNew = newEpoch || isSetBack(path, stateOf(db));
    const how = isNew ? 'INSERT OR REPLACE' : 'INSERT OR IGNORE';
    db.prepare(`${how} INTO meta (key, value) VALUES ('epoch', ?)`).run(randomUUID());
    if (newEpoch) db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

const stateOf = (db: Database) =>
  db
    .prepare<[], { epoch: string; head: number }>(`
      SELECT coalesce((SELECT value FROM meta WHERE key = 'epoch'), '') AS epoch, value AS head FROM counter WHERE name = 'head'`)
    .get() ?? { epoch: '', head: 0 };

export function setNewEpoch(path: string): void {
  const db = openForWriting(path);
  db.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(randomUUID());
  db.close();
}
