import type { Database } from 'better-sqlite3';
import { createCallWrites } from './callWrites.ts';
import { createCustomerWrites } from './customerWrites.ts';
import { createImportWrites } from './importWrites.ts';
import { createOutbox } from './outbox.ts';
import { createPromiseWrites } from './promiseWrites.ts';
import type { SyncWrites, WriteName } from './syncWrites.ts';

export interface StoreWriter {
  /** One transaction: when this returns, it is on the disk; when it throws, nothing has changed. `at` is the desk's time. */
  run<N extends WriteName>(name: N, args: Parameters<SyncWrites[N]>, at: number): ReturnType<SyncWrites[N]>;
}

export function createStoreWriter(db: Database): StoreWriter {
  let at = 0;
  const now = () => at;
  const outbox = createOutbox(db, now);
  const set = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const writes: SyncWrites = {
    setSetting: (key, value) => {
      set.run(key, value);
    },
    ...createCallWrites(db, outbox),
    ...createCustomerWrites(db, outbox),
    ...createPromiseWrites(db, outbox),
    ...createImportWrites(db, now),
  };
  const inTransaction = db.transaction(<N extends WriteName>(name: N, args: Parameters<SyncWrites[N]>) => {
    const write = writes[name] as (...args: Parameters<SyncWrites[N]>) => ReturnType<SyncWrites[N]>;
    return write(...args);
  });
  return {
    run: (name, args, time) => {
      at = time;
      return inTransaction.immediate(name, args) as ReturnType<SyncWrites[typeof name]>;
    },
  };
}
