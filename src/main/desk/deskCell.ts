import type { DeskChange, DeskState } from '../../shared/desk/deskState.ts';
import { changesBetween } from './changesBetween.ts';

export interface DeskCell {
  get(): DeskState;
  set(patch: Partial<Omit<DeskState, 'version'>>): void;
  /** Told with the next change. */
  setQuietly(patch: Partial<Omit<DeskState, 'version'>>): void;
  /** All that changes inside reaches the page as one frame. */
  together<T>(work: () => T): T;
}

/** The desk's only mutable state. Every frame of changes carries the version that follows the one before by one. */
export function createDeskCell(
  first: DeskState,
  changed: (payload: { version: number; changes: DeskChange[] }) => void,
): DeskCell {
  let told = first;
  let state = first;
  let depth = 0;

  const tell = () => {
    const changes = changesBetween(told, state);
    if (changes.length === 0) return;
    state = { ...state, version: told.version + 1 };
    told = state;
    changed({ version: state.version, changes });
  };

  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      if (depth === 0) tell();
    },
    setQuietly(patch) {
      state = { ...state, ...patch };
    },
    together(work) {
      depth += 1;
      try {
        return work();
      } finally {
        depth -= 1;
        if (depth === 0) tell();
      }
    },
  };
}
