import Database from 'better-sqlite3';
import { StoreInUseError } from './storeErrors.ts';

/** A desk that is just ending is waited for this long. */
const PATIENCE_MS = 1_500;

/**
 * Takes the store for this process, or throws StoreInUseError. What is held is the operating system's lock on a file beside the store:
 * it goes with the process, however that ends, so a killed desk blocks nobody and no process number is ever trusted.
 */
export function holdStore(path: string): () => void {
  const lock = new Database(`${path}.lock`, { timeout: PATIENCE_MS });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new StoreInUseError(path, ownerOf(path)) : error;
  }
  return () => lock.close();
}

const isBusy = (error: unknown) => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** Who wrote its number into the store; only for the message. */
function ownerOf(path: string): number | null {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    const pid = db.prepare("SELECT value FROM meta WHERE key = 'pid'").pluck().get();
    db.close();
    return pid === undefined ? null : Number(pid);
  } catch {
    return null;
  }
}
