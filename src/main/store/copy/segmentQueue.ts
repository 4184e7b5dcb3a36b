import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import type { Download } from './download.ts';

/** Segments that are fetched and inflated before they are needed. */
const AHEAD = 3;

export interface Segment {
  lines: string[];
  /** The next line to put. */
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

/** The segments of a copy in their order, from the first that is not put yet; a few hands fetch ahead of it. */
export function createSegmentQueue(
  manifest: CopyManifest,
  from: number,
  download: Pick<Download, 'segment'>,
  onFetched: () => void,
): SegmentQueue {
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
      const text = await download.segment(manifest, n);
      here.set(n, { lines: text.split('\n'), at: 0 });
      onFetched();
    }
  }

  return {
    now: () => here.get(passed),
    pass() {
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
