import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import type { CentreStore } from '../../store/centreStore.ts';
import type { Copied } from './copyLines.ts';
import { copyLines } from './copyLines.ts';

export const MANIFEST = 'manifest.json';
/** A folder that is not finished. */
export const PART = '.part';

/** A desk takes a segment whole: this many rows or characters, whatever comes first. */
const SEGMENT_ROWS = 5_000;
const SEGMENT_CHARACTERS = 8_000_000;
/** Segments that are pressed and written while the next is read. */
const BEHIND = 2;

const press = promisify(gzip);
type Segment = CopyManifest['segments'][number];

/**
 * Writes the first copy of a scope into a folder of its own, named by its id. What is read is at least as new as `snapSeq`; what
 * changes meanwhile is told again by the feed. The folder has its name once it is whole.
 */
export async function buildCopy(
  store: Copied & Pick<CentreStore, 'state'>,
  scope: string,
  folder: string,
): Promise<CopyManifest> {
  const { epoch, head: snapSeq } = await store.state();
  const id = `${createHash('sha256').update(`${epoch}\n${scope}`).digest('hex').slice(0, 16)}-${snapSeq}-${randomBytes(4).toString('hex')}`;
  const path = join(folder, `${id}${PART}`);
  await mkdir(path, { recursive: true, mode: 0o700 });
  const segments = await writeSegments(store, scope, path);
  const rows = segments.reduce((sum, segment) => sum + segment.rows, 0);
  const manifest: CopyManifest = { id, scope, epoch, snapSeq, rows, segments };
  await writeFile(join(path, MANIFEST), JSON.stringify(manifest), { mode: 0o600 });
  await rename(path, join(folder, id));
  return manifest;
}

async function writeSegments(store: Copied, scope: string, path: string): Promise<Segment[]> {
  const written: Promise<Segment>[] = [];
  let texts: string[] = [];
  let rows = 0;
  let length = 0;
  const cut = async () => {
    written.push(writeSegment(path, written.length, texts.join(''), rows));
    [texts, rows, length] = [[], 0, 0];
    await written.at(-1 - BEHIND);
  };
  for await (const lines of copyLines(store, scope)) {
    texts.push(lines.text);
    rows += lines.rows;
    length += lines.text.length;
    if (rows >= SEGMENT_ROWS || length >= SEGMENT_CHARACTERS) await cut();
  }
  if (rows > 0) await cut();
  return Promise.all(written);
}

async function writeSegment(path: string, n: number, text: string, rows: number): Promise<Segment> {
  const pressed = await press(text, { level: 1 });
  await writeFile(join(path, segmentFile(n)), pressed, { mode: 0o600 });
  return { n, rows, bytes: pressed.length };
}

export const segmentFile = (n: number) => `${n}.gz`;
