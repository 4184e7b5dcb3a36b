import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { openForReading } from './connections.ts';
import { migrations } from './migrations/index.ts';
import { prepareFile } from './prepareFile.ts';

/** All pages in one step: one transaction for whoever has the file open. */
const ALL_PAGES = 0x7fffffff;

/** What is to be restored is no copy of a centre's store, is damaged, or was written by a newer Crocdesk. */
export class NoBackupError extends Error {}

/** A whole copy of this moment, also while a centre writes. The file is there only when it is whole and on the disk. */
export function backUp(path: string, file: string): void {
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const db = openForReading(path);
  try {
    db.prepare('VACUUM INTO ?').run(resolve(part));
  } finally {
    db.close();
  }
  sync(part);
  renameSync(part, file);
  sync(dirname(resolve(file)));
}

/**
 * Puts a copy back, under a new epoch. A centre that has the file open goes on with the restored rows; what was there before is kept beside
 * it, and its name is the answer (null where nothing was).
 */
export async function restore(path: string, file: string): Promise<string | null> {
  refuseNoBackup(file);
  const staged = `${path}.restoring`;
  for (const left of [staged, `${staged}-wal`, `${staged}-shm`]) rmSync(left, { force: true });
  backUp(file, staged);
  prepareFile(staged, { newEpoch: true });
  if (!existsSync(path)) {
    renameSync(staged, path);
    return null;
  }
  const kept = `${path}.before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  backUp(path, kept);
  await copyInto(staged, path);
  rmSync(staged, { force: true });
  return kept;
}

async function copyInto(from: string, to: string): Promise<void> {
  const db = new Database(from, { readonly: true });
  try {
    await db.backup(to, { progress: () => ALL_PAGES });
  } finally {
    db.close();
  }
}

function refuseNoBackup(file: string): void {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    const known = migrations.at(-1)?.version ?? 0;
    const epoch = db.prepare("SELECT value FROM meta WHERE key = 'epoch'").get();
    if (!epoch || version > known) throw new NoBackupError(file);
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new NoBackupError(file);
  } catch {
    throw new NoBackupError(file);
  } finally {
    db?.close();
  }
}

/** On the disk when it returns. */
function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
