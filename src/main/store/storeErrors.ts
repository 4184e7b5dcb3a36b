import { DeskError } from '../../shared/lib/result.ts';

/** The file was written by a newer Crocdesk. It was left as it is. */
export class StoreFromTheFutureError extends Error {
  readonly version: number;
  readonly known: number;
  constructor(version: number, known: number) {
    super(`The store is at version ${version}; this Crocdesk knows versions up to ${known}`);
    this.version = version;
    this.known = known;
  }
}

/** Another desk, alive, has this store open. */
export class StoreInUseError extends Error {
  readonly path: string;
  readonly pid: number | null;
  constructor(path: string, pid: number | null) {
    super(`The store ${path} is in use${pid === null ? '' : ` by process ${pid}`}`);
    this.path = path;
    this.pid = pid;
  }
}

/** SQLite says SQLITE_FULL for a full disk, and one of these where it met it while growing a side file. */
const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_SHMSIZE']);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
export const isDiskFull = (error: unknown): boolean => FULL.has(codeOf(error));

/** What an agent may be told of a failed write. */
export function asDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new DeskError(isDiskFull(error) ? 'disk-full' : 'save-failed', message);
}
