import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import { letGo } from './byteText.ts';
import type { CopyReader } from './copyReader.ts';
import type { CopySegment } from './copySegment.ts';

/** Segments that are fetched and read before they are needed. */
const AHEAD = 2;

export interface Segment {
  read: CopySegment;
  /** The next piece to put. */
  at: number;
}

export interface SegmentQueue {
  /** The one to put now; undefined while it is on its way. */
  now(): Segment | undefined;
  /** It is put. */
  pass(): void;
  /** How many are put. */
  readonly passed: number;
  isWhole(): boolean;
  /** Resolves when all have come; rejects when one does not. */
  readonly fetched: Promise<void>;
  stop(): void;
}

interface Needs {
  manifest: CopyManifest;
  /** The first that is not put yet. */
  from: number;
  isBulk: boolean;
  reader: Pick<CopyReader, 'segment'>;
  onFetched: () => void;
}

/** The segments of a copy in their order; a few hands fetch ahead of it. */
export function createSegmentQueue({ manifest, from, isBulk, reader, onFetched }: Needs): SegmentQueue {
  const here = new Map<number, Segment>();
  let passed = from;
  let next = from;
  let isStopped = false;
  let room: (() => void)[] = [];

  const moved = () => {
    const waiting = room;
    room = [];
    for (const resolve of waiting) resolve();
  };

  async function fetchAhead(): Promise<void> {
    while (!isStopped && next < manifest.segments.length) {
      const n = next;
      next += 1;
      while (!isStopped && n >= passed + AHEAD) await new Promise<void>((resolve) => room.push(resolve));
      if (isStopped) return;
      here.set(n, { read: await reader.segment(manifest, n, isBulk), at: 0 });
      onFetched();
    }
  }

  return {
    now: () => here.get(passed),
    pass() {
      const put = here.get(passed);
      if (put) letGo(put.read.bytes);
      here.delete(passed);
      passed += 1;
      moved();
    },
    get passed() {
      return passed;
    },
    isWhole: () => passed >= manifest.segments.length,
    fetched: Promise.all(Array.from({ length: AHEAD }, fetchAhead)).then(() => {}),
    stop() {
      isStopped = true;
      moved();
    },
  };
}
