import Database from 'better-sqlite3';

/** How long a connection waits for another one of the same centre. */
const BUSY_MS = 10_000;
/** In SQLite's words: so many KiB. */
const WRITER_CACHE = -65_536;
const READER_CACHE = -16_384;

/** The log is brought home every 16 MiB: rarer is faster, and a start after a crash reads it all. */
const CHECKPOINT_PAGES = 4_096;

/** The one connection that writes. A commit is on the disk when it returns. */
export function openForWriting(path: string): Database.Database {
  const db = new Database(path, { timeout: BUSY_MS });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`cache_size = ${WRITER_CACHE}`);
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  return db;
}

export function openForReading(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  db.pragma(`cache_size = ${READER_CACHE}`);
  return db;
}
