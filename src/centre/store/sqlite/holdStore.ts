import Database from 'better-sqlite3';
import { StoreInUseError } from '../storeErrors.ts';

/** A centre that is just ending is waited for this long. */
const PATIENCE_MS = 1_500;

/** Takes the store for this process, by the operating system's lock on a file beside it: it goes with the process, however that ends. */
export function holdStore(path: string): () => void {
  const lock = new Database(`${path}.lock`, { timeout: PATIENCE_MS });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new StoreInUseError(path) : error;
  }
  return () => lock.close();
}

const isBusy = (error: unknown) => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
