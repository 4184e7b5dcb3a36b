import { closeSync, constants, copyFileSync, fsyncSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A store of its own for one measurement; before the first second is measured it lies on the disk, and in the memory that the system has for files. */
export function copyBenchStore(path: string): { path: string; remove: () => void } {
  const folder = mkdtempSync(join(dirname(path), 'copy-'));
  const copy = join(folder, 'desk.db');
  copyFileSync(path, copy, constants.COPYFILE_FICLONE);
  const file = openSync(copy, 'r+');
  fsyncSync(file);
  readThrough(file);
  closeSync(file);
  return { path: copy, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function readThrough(file: number): void {
  const piece = Buffer.alloc(1 << 20);
  let from = 0;
  for (let read = 1; read > 0; from += read) read = readSync(file, piece, 0, piece.length, from);
}
