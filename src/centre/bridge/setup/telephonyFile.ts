import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { telephony } from '../../../shared/link/bridge/telephony.ts';

const keptChoice = z.object({
  used: telephony.nullable(),
  /** For later. */
  prepared: telephony.nullable(),
});
export type KeptChoice = z.infer<typeof keptChoice>;

/** What an administrator chose, secrets included: nobody else may read it. */
export interface TelephonyFile {
  readonly isKept: boolean;
  read(): KeptChoice;
  /** Whole or not at all. Throws when the disk refuses. */
  write(choice: KeptChoice): void;
}

const nothing: KeptChoice = { used: null, prepared: null };

/** In the centre's folder; without one, in memory until it ends. */
export function createTelephonyFile(folder: string | undefined, onBroken: () => void): TelephonyFile {
  if (folder) return fileIn(folder, onBroken);
  let kept = nothing;
  return {
    isKept: false,
    read: () => kept,
    write: (choice) => {
      kept = choice;
    },
  };
}

function fileIn(folder: string, onBroken: () => void): TelephonyFile {
  const path = join(folder, 'telephony.json');
  return {
    isKept: true,
    read: () => {
      try {
        return keptChoice.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onBroken();
        return nothing;
      }
    },
    write: (choice) => {
      mkdirSync(folder, { recursive: true });
      const fresh = `${path}.new`;
      writeFileSync(fresh, JSON.stringify(choice, null, 2), { mode: 0o600, flush: true });
      // The mode above holds for a new file only: one that a crash left behind keeps its own.
      chmodSync(fresh, 0o600);
      renameSync(fresh, path);
    },
  };
}
