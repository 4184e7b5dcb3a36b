import type { Clock } from '../../../shared/lib/clock.ts';
import { createTurns } from '../../createTurns.ts';
import type { CentreStore } from '../../store/centreStore.ts';

/** Who is told that something is new. */
export interface HeadListener {
  /** What this desk may see. */
  scopes(): readonly string[];
  /** The frame, written once for all. */
  tell(frame: string): void;
}

export interface Heads {
  add(listener: HeadListener): void;
  remove(listener: HeadListener): void;
  stop(): void;
}

/** Heads are gathered this long, longer where very many are told: each answers with a pull. */
const GATHER_MS = 50;
const MANY_DESKS = 200;
const GATHER_MS_PER_DESK = 0.5;
/** Between two turns; the longer, the more comes between for whoever has calls to be told. */
const PAUSE_MS = 1;
const LONG_PAUSE_MS = 4;

/** One timer for all desks: the first head after a quiet moment is told at once, those that follow are gathered. */
export function createHeads(store: Pick<CentreStore, 'onHead'>, clock: Clock): Heads {
  const listeners = new Set<HeadListener>();
  const pauseMs = () => (listeners.size > MANY_DESKS ? LONG_PAUSE_MS : PAUSE_MS);
  const turns = createTurns<HeadListener>(clock, pauseMs, (listener, frame) => listener.tell(frame));
  let head = 0;
  /** Where something is new; null: anywhere. */
  let where: Set<string> | null = new Set();
  let toldAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;

  const flush = () => {
    cancel = null;
    // The next round waits for the end of this one: who is told last would be told of ever older heads.
    if (turns.isTelling()) {
      cancel = clock.after(pauseMs(), flush);
      return;
    }
    toldAt = clock.now();
    const due = [...listeners].filter(concerns(where));
    where = new Set();
    turns.tell(due, JSON.stringify({ type: 'head', seq: head }));
  };
  const stop = store.onHead((seq, scopes) => {
    head = Math.max(head, seq);
    if (scopes) for (const scope of scopes) where?.add(scope);
    else where = null;
    const gather = GATHER_MS + Math.max(0, listeners.size - MANY_DESKS) * GATHER_MS_PER_DESK;
    // Never longer: the clock may have been set back since.
    cancel ??= clock.after(Math.min(gather, Math.max(0, toldAt + gather - clock.now())), flush);
  });
  return {
    add: (listener) => void listeners.add(listener),
    remove: (listener) => {
      listeners.delete(listener);
      turns.forget(listener);
    },
    stop: () => {
      stop();
      turns.stop();
      cancel?.();
      listeners.clear();
    },
  };
}

const concerns = (where: Set<string> | null) => (listener: HeadListener) =>
  where === null || listener.scopes().some((scope) => scope === 'all' || where.has(scope));
