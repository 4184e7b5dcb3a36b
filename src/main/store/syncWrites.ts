import type { SyncStore } from '../sync/syncStore.ts';
import type { StoreWrites } from './deskStore.ts';

/** The writes as the worker runs them: each inside one transaction, failing by throwing. */
export type SyncWrites = {
  [N in WriteName]: (...args: Parameters<AllWrites[N]>) => Awaited<ReturnType<AllWrites[N]>>;
};
type AllWrites = StoreWrites & SyncStore;
export type WriteName = keyof AllWrites;
