import type { Database } from 'better-sqlite3';
import type { ChildShape } from './childTable.ts';
import { createChildTable } from './childTable.ts';
import type { SyncedTable } from './syncedTable.ts';

const INTERACTION: ChildShape = {
  table: 'interaction',
  at: 'at',
  columns: {
    at: 'at',
    channel: 'channel',
    direction: 'direction',
    subject: 'subject',
    outcome: 'outcome',
    disposition: 'disposition',
    agent: 'agent',
    durationMs: 'duration_ms',
    callLogged: 'call_logged',
  },
  flags: ['callLogged'],
};

const PURCHASE: ChildShape = {
  table: 'purchase',
  at: 'at',
  columns: {
    at: 'at',
    ref: 'ref',
    product: 'product',
    quantity: 'quantity',
    amountCents: 'amount_cents',
    currency: 'currency',
    payment: 'payment',
    delivery: 'delivery',
  },
};

export const createPurchaseTable = (db: Database): SyncedTable => createChildTable(db, PURCHASE);

/** An interaction that went to another customer is taken from the one who has it here. */
export function createInteractionTable(db: Database): SyncedTable {
  const table = createChildTable(db, INTERACTION);
  const owner = db
    .prepare<[string], string | null>('SELECT c.id FROM call k JOIN customer c ON c.n = k.customer WHERE k.id = ?')
    .pluck();
  return {
    ...table,
    put(id, customerId, body, stamp) {
      const other = owner.get(id);
      if (other && other !== customerId) {
        // A late row of whom it hung on before.
        if ((table.stamp(id, other) ?? 0) > stamp) return;
        table.remove(id, other);
      }
      table.put(id, customerId, body, stamp);
    },
  };
}
