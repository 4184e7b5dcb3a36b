import { randomUUID } from 'node:crypto';
import { openForWriting } from './connections.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

/** Makes the file, or brings it to the newest version. `newEpoch`: desks are to know that this is not where they left off. */
export function prepareFile(path: string, { newEpoch = false } = {}): void {
  const db = openForWriting(path);
  try {
    migrate(db, migrations);
    const how = newEpoch ? 'INSERT OR REPLACE' : 'INSERT OR IGNORE';
    db.prepare(`${how} INTO meta (key, value) VALUES ('epoch', ?)`).run(randomUUID());
    if (newEpoch) db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

export function setNewEpoch(path: string): void {
  const db = openForWriting(path);
  db.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(randomUUID());
  db.close();
}
