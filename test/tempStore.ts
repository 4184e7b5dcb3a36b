import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DeskStore } from '../src/main/store/deskStore.ts';
import { openStore } from '../src/main/store/openStore.ts';

/** A folder that goes when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Wanted {
  now?: () => number;
  path?: string;
}

/** A real store in a folder of its own, closed and removed when the test is over. */
export function tempStore({
  now = () => 1_800_000_000_000,
  path = join(tempFolder(), 'desk.db'),
}: Wanted = {}): DeskStore {
  const store = openStore(path, { clock: { now } });
  onTestFinished(() => store.close());
  return store;
}
