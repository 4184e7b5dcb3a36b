import { closeSync, constants, copyFileSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A store of its own for one measurement; it lies on the disk before the first second is measured. */
export function copyBenchStore(path: string): { path: string; remove: () => void } {
  const folder = mkdtempSync(join(dirname(path), 'copy-'));
  const copy = join(folder, 'desk.db');
  copyFileSync(path, copy, constants.COPYFILE_FICLONE);
  const file = openSync(copy, 'r+');
  fsyncSync(file);
  closeSync(file);
  return { path: copy, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
