import type { StoreWrites } from './deskStore.ts';

/** The writes as the worker runs them: each inside one transaction, failing by throwing. */
export type SyncWrites = {
  [N in keyof StoreWrites]: (...args: Parameters<StoreWrites[N]>) => Awaited<ReturnType<StoreWrites[N]>>;
};
export type WriteName = keyof StoreWrites;
