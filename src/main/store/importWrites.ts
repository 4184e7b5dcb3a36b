import type { Database } from 'better-sqlite3';
import type { ImportedCustomer } from '../../shared/customer/importedCustomer.ts';
import { sensitiveUntil } from '../../shared/customer/sensitive.ts';
import type { ImportedCall } from '../../shared/interaction/importedCall.ts';
import { createCallRows } from './callRows.ts';
import { columnsOf, createCustomerRows, refColumns } from './customerRows.ts';
import type { SyncedTable } from './sync/syncedTable.ts';
import type { SyncWrites } from './syncWrites.ts';

/** What was imported came from the centre's side: the centre is not told of it. */
export function createImportWrites(
  db: Database,
  now: () => number,
  complaints: SyncedTable,
): Pick<SyncWrites, 'importCustomers'> {
  const rows = createCustomerRows(db);
  const history = createHistoryWrites(db, complaints);
  const putCall = createCallImport(db);
  const mark = db.prepare('INSERT OR IGNORE INTO setting (key, value) VALUES (?, ?)');

  const put = (customer: ImportedCustomer) => {
    if (rows.numberOf(customer.id) !== null) return;
    const worth = {
      yearly_revenue_cents: customer.yearlyRevenueCents,
      expected_years: customer.expectedYears,
      margin_percent: customer.marginPercent,
      currency: customer.currency,
    };
    const { id, stage, since, complaints } = customer;
    const own = { id, stage, since_at: since, sensitive_until: sensitiveUntil(complaints), rev: 1, updated_at: now() };
    history(
      rows.insert({ ...refColumns(customer.ref), ...columnsOf(customer), ...worth, ...own }, customer.phones),
      customer,
    );
  };

  return {
    importCustomers: (customers, name, imported = []) => {
      if (mark.run(name, `${now()}`).changes === 0) return false;
      customers.forEach(put);
      imported.forEach(putCall);
      return true;
    },
  };
}

/** The call joins the contact its customer has already; who calls from where is counted with the customers. */
function createCallImport(db: Database) {
  const rows = createCallRows(db);
  const logged = db.prepare('UPDATE interaction SET call_logged = 1 WHERE customer = ? AND at = ? AND id = ?');
  return ({ lines, ...call }: ImportedCall): void => {
    const journaled = { ...call, place: 'closed' as const };
    const customer = rows.customerOf(journaled);
    rows.put(
      journaled,
      customer,
      lines.map((line, n) => ({ n, line })),
    );
    if (customer !== null) logged.run(customer, call.call.startedAt, call.interactionId);
  };
}

function createHistoryWrites(db: Database, complaintTable: SyncedTable) {
  const interaction = db.prepare(`
    INSERT OR IGNORE INTO interaction (customer, at, id, channel, direction, subject, outcome, disposition, agent, duration_ms, call_logged)
    VALUES (@n, @at, @id, @channel, @direction, @subject, @outcome, @disposition, @agent, @durationMs, @callLogged)`);
  const purchase = db.prepare(
    `INSERT OR IGNORE INTO purchase (customer, at, id, ref, product, quantity, amount_cents, currency, payment, delivery)
    VALUES (@n, @at, @id, @ref, @product, @quantity, @amountCents, @currency, @payment, @delivery)`,
  );
  const promise = db.prepare(
    `INSERT OR IGNORE INTO promise (id, customer, call_id, number, kind, text, due_at, owner, made_at, kept_at, complaint_id)
    VALUES (@id, @n, @callId, @number, @kind, @text, @dueAt, @owner, @madeAt, @keptAt, @complaintId)`,
  );
  const use = db.prepare(
    'INSERT OR IGNORE INTO number_use (e164, customer, calls, last_call_at) VALUES (@e164, @n, @calls, @lastCallAt)',
  );
  return (
    n: number,
    { id: customerId, contacts, purchases, complaints, promises, callsFrom }: ImportedCustomer,
  ): void => {
    for (const row of contacts) interaction.run({ ...row, n, callLogged: 0 });
    for (const row of purchases) purchase.run({ ...row, n });
    for (const { id, ...row } of complaints) complaintTable.put(id, customerId, { ...row, customerId }, 0);
    for (const row of promises) promise.run({ complaintId: null, ...row, n });
    for (const row of callsFrom) use.run({ ...row, n });
  };
}
