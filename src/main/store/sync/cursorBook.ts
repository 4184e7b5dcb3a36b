import type { Database } from 'better-sqlite3';
import type { Cursor } from '../../sync/syncStore.ts';

export interface CopyPlace {
  copyId: string | null;
  /** The next whole segment. */
  segment: number;
  /** The store was empty: rows are put without looking, and indexes are made at the end. */
  isBulk: boolean;
}

/** How far this desk is in each scope. */
export interface CursorBook {
  all(): Cursor[];
  get(scope: string): Cursor | null;
  /** From the first copy, where it is new. */
  open(scope: string): void;
  forward(scope: string, seq: number): void;
  /** Begins with a first copy again. */
  reset(scope: string): void;
  drop(scope: string): void;
  copyPlace(scope: string): CopyPlace;
  setCopyPlace(scope: string, place: CopyPlace): void;
  goLive(scope: string, seq: number): void;
  /** What every scope has passed: nothing while one is still being copied, or where there is none. */
  passed(): number;
}

export function createCursorBook(db: Database): CursorBook {
  const all = db.prepare<[], Cursor>('SELECT scope, phase, seq FROM sync_cursor ORDER BY scope');
  const one = db.prepare<[string], Cursor & { copy_id: string | null; segment: number; bulk: number }>(
    'SELECT * FROM sync_cursor WHERE scope = ?',
  );
  const open = db.prepare("INSERT OR IGNORE INTO sync_cursor (scope, phase, seq) VALUES (?, 'snapshot', 0)");
  const forward = db.prepare("UPDATE sync_cursor SET seq = max(seq, ?) WHERE scope = ? AND phase = 'live'");
  const reset = db.prepare(
    "UPDATE sync_cursor SET phase = 'snapshot', seq = 0, copy_id = NULL, segment = 0, bulk = 0 WHERE scope = ?",
  );
  const drop = db.prepare('DELETE FROM sync_cursor WHERE scope = ?');
  const place = db.prepare('UPDATE sync_cursor SET copy_id = ?, segment = ?, bulk = ? WHERE scope = ?');
  const live = db.prepare(
    "UPDATE sync_cursor SET phase = 'live', seq = ?, copy_id = NULL, segment = 0, bulk = 0 WHERE scope = ?",
  );
  const passed = db
    .prepare<[], number | null>("SELECT min(CASE phase WHEN 'live' THEN seq ELSE 0 END) FROM sync_cursor")
    .pluck();
  return {
    all: () => all.all(),
    get: (scope) => one.get(scope) ?? null,
    open: (scope) => void open.run(scope),
    forward: (scope, seq) => void forward.run(seq, scope),
    reset: (scope) => void reset.run(scope),
    drop: (scope) => void drop.run(scope),
    copyPlace(scope) {
      const row = one.get(scope);
      return { copyId: row?.copy_id ?? null, segment: row?.segment ?? 0, isBulk: row?.bulk === 1 };
    },
    setCopyPlace: (scope, { copyId, segment, isBulk }) => void place.run(copyId, segment, Number(isBulk), scope),
    goLive: (scope, seq) => void live.run(seq, scope),
    passed: () => passed.get() ?? 0,
  };
}
