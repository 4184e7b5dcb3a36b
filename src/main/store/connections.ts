import Database from 'better-sqlite3';

/** How long a connection waits for another one of the same desk. */
const BUSY_MS = 5_000;

/** The one connection that writes. A commit is on the disk when it returns. */
export function openForWriting(path: string): Database.Database {
  const db = new Database(path, { timeout: BUSY_MS });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -16000');
  return db;
}

/**
 * Reads never wait for the writer (WAL). Pages are read into a bounded cache and not mapped: a mapping counts every page that was
 * ever touched as this process's memory, and with a million customers that is most of the file after a day.
 */
export function openForReading(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  db.pragma('cache_size = -48000');
  db.pragma('mmap_size = 0');
  db.pragma('query_only = ON');
  return db;
}
