import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from '../../../src/main/store/migrations/index.ts';
import { prepareStore } from '../../../src/main/store/prepareStore.ts';

/** What lies on a desk's disk. */
export type DeskFile = Buffer;

let empty: DeskFile | null = null;

/** A real file, made once: every simulated desk begins with its bytes. */
function emptyFile(): DeskFile {
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-sim-'));
  try {
    const path = join(folder, 'desk.db');
    prepareStore(path, migrations);
    const db = new Database(path);
    db.pragma('journal_mode = DELETE');
    db.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function newDeskFile(device: string, incarnation: string): DeskFile {
  empty ??= emptyFile();
  const db = openDeskFile(empty);
  const set = db.prepare('UPDATE meta SET value = ? WHERE key = ?');
  set.run(device, 'device_id');
  set.run(incarnation, 'incarnation');
  const file = db.serialize();
  db.close();
  return file;
}

/** In memory, where a commit is a commit and a kill takes what was not. */
export function openDeskFile(file: DeskFile): Database.Database {
  const db = new Database(file);
  db.pragma('foreign_keys = ON');
  return db;
}
