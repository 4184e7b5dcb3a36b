import type { Database } from 'better-sqlite3';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import { createComplaintTable } from '../complaintTable.ts';
import { createCallTable } from './callTable.ts';
import { createCustomerTable } from './customerTable.ts';
import { createInteractionTable, createPurchaseTable } from './historyTables.ts';
import { createConflictTable, createNumberUseTable, createPromiseTable } from './smallTables.ts';
import type { SyncedTable } from './syncedTable.ts';

export type SyncedTables = Record<RowKind, SyncedTable>;

export const createSyncedTables = (db: Database): SyncedTables => ({
  customer: createCustomerTable(db),
  interaction: createInteractionTable(db),
  purchase: createPurchaseTable(db),
  complaint: createComplaintTable(db),
  promise: createPromiseTable(db),
  call: createCallTable(db),
  'number-use': createNumberUseTable(db),
  conflict: createConflictTable(db),
});
