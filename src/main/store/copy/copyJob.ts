import type { Database } from 'better-sqlite3';
import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import type { CopyCount, CopyEnd, CopySource } from '../../sync/copies.ts';
import { makePhoneIndex } from '../phoneIndexes.ts';
import type { SyncParts } from '../sync/syncParts.ts';
import type { Brake } from './brake.ts';
import { createBrake, isHeld } from './brake.ts';
import type { CopyReader } from './copyReader.ts';
import { createCopyReader } from './copyReader.ts';
import type { CopyRows } from './copyRows.ts';
import { createCopyRows } from './copyRows.ts';
import { CopyRefused } from './download.ts';
import type { Segment, SegmentQueue } from './segmentQueue.ts';
import { createSegmentQueue } from './segmentQueue.ts';
import { createUnseen } from './unseen.ts';

/** How long the writer is held before it looks whether somebody waits. */
const STEP_MS = 8;
/** So many rows share one durable commit, where nobody waits. */
const COMMIT_ROWS = 50_000;

export interface CopyJob {
  /** There are rows to put. */
  isReady(): boolean;
  /** A few rows more. */
  step(): void;
  /** Somebody else wants to write: what was put is kept. */
  pause(): void;
  stop(): void;
}

interface Needs {
  db: Database;
  parts: SyncParts;
  scope: string;
  source: CopySource;
  /** Otherwise a thread that asks the centre. */
  reader?: CopyReader;
  /** While it is held, the reading thread stands still, and a step ends early. */
  brake?: Brake;
  begin: (manifest: CopyManifest) => { segment: number };
  /** ms that passed, from whenever. Otherwise this machine's. */
  elapsed?: () => number;
  /** There is something to do again. */
  wake: () => void;
  onProgress: (count: CopyCount) => void;
  onEnd: (end: CopyEnd) => void;
}

/** A copy whose manifest is known. */
interface Course {
  manifest: CopyManifest;
  isBulk: boolean;
  queue: SegmentQueue;
  rows: CopyRows;
}

/** The first copy of one scope: fetched ahead, put a few rows at a time, from the last whole segment. */
export function createCopyJob(needs: Needs): CopyJob {
  const { db, parts, scope, source, brake = createBrake(), wake, onProgress, onEnd } = needs;
  const { reader = createCopyReader({ source, brake }) } = needs;
  const elapsed = needs.elapsed ?? (() => performance.now());
  const { cursors } = parts;
  const unseen = createUnseen(db, parts);
  let course: Course | null = null;
  let count = 0;
  let uncommitted = 0;
  let isOver = false;

  const commit = () => {
    if (!db.inTransaction || !course) return;
    const { manifest, isBulk, queue } = course;
    cursors.setCopyPlace(scope, { copyId: manifest.id, segment: queue.passed, isBulk });
    db.exec('COMMIT');
    uncommitted = 0;
  };
  const end = (how: CopyEnd) => {
    if (isOver) return;
    isOver = true;
    course?.queue.stop();
    keepWhatIsThere();
    reader.end();
    onEnd(how);
  };
  const keepWhatIsThere = () => {
    try {
      commit();
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK');
    }
  };
  const tell = () => onProgress({ rows: count, total: course?.manifest.rows ?? 0 });

  async function start(): Promise<void> {
    const manifest = await reader.manifest(scope);
    if (isOver) return;
    const { segment } = needs.begin(manifest);
    const { isBulk } = cursors.copyPlace(scope);
    count = manifest.segments.slice(0, segment).reduce((sum, { rows }) => sum + rows, 0);
    const queue = createSegmentQueue({ manifest, from: segment, isBulk, reader, onFetched: wake });
    course = { manifest, isBulk, queue, rows: createCopyRows(db, parts, scope, isBulk) };
    tell();
    wake();
    await queue.fetched;
  }

  function putSome({ rows, queue }: Course, segment: Segment): void {
    const until = elapsed() + STEP_MS;
    const { pieces } = segment.read;
    do {
      const piece = pieces[segment.at];
      if (!piece) break;
      rows.put(segment.read, piece);
      segment.at += 1;
      count += piece.rows;
      uncommitted += piece.rows;
    } while (elapsed() < until && !isHeld(brake));
    if (segment.at < pieces.length) return;
    count += segment.read.missed;
    queue.pass();
    if (uncommitted >= COMMIT_ROWS) commit();
    tell();
  }

  function finishSome({ manifest, isBulk }: Course): void {
    const goesOn = (!isBulk && unseen.removeSome(scope, manifest.snapSeq)) || makePhoneIndex(db);
    if (!goesOn) {
      cursors.goLive(scope, manifest.snapSeq);
      parts.settled(parts.queue.pass(cursors.passed(), Date.now()));
      unseen.forget(scope);
    }
    db.exec('COMMIT');
    if (!goesOn) end({ end: 'done' });
  }

  start().catch((error: unknown) => end(endOf(error)));
  return {
    isReady: () => !isOver && course !== null && (course.queue.isWhole() || course.queue.now() !== undefined),
    step() {
      if (!course) return;
      const segment = course.queue.now();
      try {
        if (!db.inTransaction) db.exec('BEGIN IMMEDIATE');
        if (course.queue.isWhole()) finishSome(course);
        else if (segment) putSome(course, segment);
      } catch {
        // Nothing of this commit: it may be half of a row.
        if (db.inTransaction) db.exec('ROLLBACK');
        end({ end: 'again', afterMs: null });
      }
    },
    pause: commit,
    stop: () => end({ end: 'again', afterMs: 0 }),
  };
}

function endOf(error: unknown): CopyEnd {
  if (!(error instanceof CopyRefused)) return { end: 'again', afterMs: null };
  if (error.status === 401 || error.status === 403) return { end: 'refused' };
  return { end: 'again', afterMs: error.status === 410 ? 0 : error.retryAfterMs };
}
