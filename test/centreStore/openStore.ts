import type { CentreStore } from '../../src/centre/store/centreStore.ts';

/** A store in a place of its own, ended with the test, and the hand of its clock. */
export interface OpenedStore {
  store: CentreStore;
  advance(ms: number): void;
  /** Closes it and opens the same place again. */
  reopen(): Promise<CentreStore>;
}

export type OpenStore = () => Promise<OpenedStore>;
