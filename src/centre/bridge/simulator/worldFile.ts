import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { SavedWorld } from './world.ts';
import { savedWorld } from './world.ts';

const FRESH_MS = 15 * 60_000;
/** Writing takes at most a twentieth of the time, so that a storm of calls does not become a storm of writes. */
const REST_MS = 20;
const REST_RATIO = 20;

/** What a telephone exchange remembers although our processes die: written whole, never in place. */
export interface WorldFile {
  read(): SavedWorld | null;
  /** Writes at once, or very soon when it has just written. */
  save(world: () => SavedWorld): void;
  /** Writes what is still owed. */
  close(): void;
}

export const noWorldFile: WorldFile = { read: () => null, save: () => {}, close: () => {} };

export function createWorldFile(path: string, clock: Clock): WorldFile {
  let owed: (() => SavedWorld) | null = null;
  let wait: (() => void) | null = null;
  const write = () => {
    wait = null;
    const world = owed;
    owed = null;
    if (world) replace(path, JSON.stringify(world()));
  };
  const rest = () => {
    if (owed) writeAndRest();
    else wait = null;
  };
  const writeAndRest = () => {
    const beganAt = clock.now();
    write();
    wait = clock.after(Math.max(REST_MS, (clock.now() - beganAt) * REST_RATIO), rest);
  };
  return {
    read: () => fresh(path, clock.now()),
    save: (world) => {
      owed = world;
      if (!wait) writeAndRest();
    },
    close: () => {
      wait?.();
      write();
    },
  };
}

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
