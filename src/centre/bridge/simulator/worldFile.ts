import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { SavedWorld } from './world.ts';
import { savedWorld } from './world.ts';

const FRESH_MS = 15 * 60_000;
/** What a telephone exchange remembers although our processes die: written whole and at once, never in place. */
export interface WorldFile {
  read(): SavedWorld | null;
  save(world: SavedWorld): void;
}

export const noWorldFile: WorldFile = { read: () => null, save: () => {} };

export const createWorldFile = (path: string, clock: Clock): WorldFile => ({
  read: () => fresh(path, clock.now()),
  save: (world) => replace(path, JSON.stringify(world)),
});

function replace(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** An old or broken file is as good as none: the calls in it are long over. */
function fresh(path: string, now: number): SavedWorld | null {
  try {
    const world = savedWorld.parse(JSON.parse(readFileSync(path, 'utf8')));
    return now - world.savedAt < FRESH_MS ? world : null;
  } catch {
    return null;
  }
}
