import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { SyncStore } from './syncStore.ts';

/** Writes all that this desk has for a centre that begins with it; whole, or not at all. */
export async function writeHandOver(sync: Pick<SyncStore, 'handOver'>, file: string): Promise<void> {
  if (existsSync(file)) return;
  const part = `${file}.part`;
  await rm(part, { force: true });
  const out = await open(part, 'w', 0o600);
  try {
    let place: Parameters<SyncStore['handOver']>[0] = null;
    do {
      const some: Awaited<ReturnType<SyncStore['handOver']>> = await sync.handOver(place);
      await out.writeFile(some.lines);
      place = some.next;
    } while (place !== null);
  } finally {
    await out.close();
  }
  await rename(part, file);
}
