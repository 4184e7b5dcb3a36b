import type { SyncStore } from '../../sync/syncStore.ts';

/** The sync's writes as the worker runs them: each inside one transaction. */
export type SyncStoreWrites = {
  [N in keyof SyncStore]: (...args: Parameters<SyncStore[N]>) => Awaited<ReturnType<SyncStore[N]>>;
};
