import Database from 'better-sqlite3';

/** How long a connection waits for another one of the same desk. */
const BUSY_MS = 5_000;
/** In SQLite's words: so many KiB. */
const CACHE = -16_000;

/** The one connection that writes. A commit is on the disk when it returns. */
export function openForWriting(path: string): Database.Database {
  const db = new Database(path, { timeout: BUSY_MS });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma(`cache_size = ${CACHE}`);
  return db;
}

/**
 * Reads never wait for the writer (WAL). Pages are read into a small cache and not mapped: with a million customers a mapping was
 * no faster, and every page ever touched counted as this process's memory (a gigabyte after a few thousand calls).
 */
export function openForReading(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  db.pragma(`cache_size = ${CACHE}`);
  db.pragma('mmap_size = 0');
  return db;
}
