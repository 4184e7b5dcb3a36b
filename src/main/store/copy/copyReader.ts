import { Worker } from 'node:worker_threads';
import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import type { CopySource } from '../../sync/copies.ts';
import type { Brake } from './brake.ts';
import { letGo } from './byteText.ts';
import type { CopySegment } from './copySegment.ts';
import { readSegment } from './copySegment.ts';
import type { Download } from './download.ts';
import { CopyRefused } from './download.ts';
import type { FromReader, ReaderQuestion, ToReader } from './readerMessages.ts';

/** A first copy as it comes from the centre, parsed and checked. */
export interface CopyReader {
  manifest(scope: string): Promise<CopyManifest>;
  segment(of: Pick<CopyManifest, 'id' | 'scope'>, n: number, isBulk: boolean): Promise<CopySegment>;
  end(): void;
}

/** `between`: after each piece of a segment that was read. */
export const readerOf = (download: Download, between?: () => void): CopyReader => ({
  manifest: download.manifest,
  async segment(of, n, isBulk) {
    const text = await download.segment(of, n);
    const read = readSegment(text, isBulk, between);
    letGo(text);
    return read;
  },
  end: download.end,
});

export interface ReaderData {
  source: CopySource;
  brake: Brake;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A few segments of the largest size; without a limit, what was read before is kept in memory for long. */
const MOST = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** Reads on a thread of its own: whoever writes takes rows as they are, while the next ones are made ready. */
export function createCopyReader(data: ReaderData): CopyReader {
  const worker = new Worker(new URL('./readerThread.ts', import.meta.url), {
    ...{ workerData: data, resourceLimits: MOST },
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isDead = false;
  const die = () => {
    isDead = true;
    for (const { reject } of waiting.values()) reject(new Error('the reading thread ended'));
    waiting.clear();
  };
  worker.on('error', die);
  worker.on('exit', die);
  worker.on('message', (message: FromReader) => {
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('value' in message) asked?.resolve(message.value);
    else asked?.reject(errorOf(message));
  });
  const ask = (question: ReaderQuestion): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (isDead) return reject(new Error('the reading thread ended'));
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ ...question, id: lastId } satisfies ToReader);
    });
  return {
    manifest: (scope) => ask({ type: 'manifest', scope }) as Promise<CopyManifest>,
    segment: ({ id, scope }, n, isBulk) =>
      ask({ type: 'segment', of: { id, scope }, n, isBulk }) as Promise<CopySegment>,
    end: () => void worker.terminate(),
  };
}

const errorOf = ({ refused }: Extract<FromReader, { refused: unknown }>): Error =>
  refused ? new CopyRefused(refused.status, refused.retryAfterMs) : new Error('the copy could not be read');
