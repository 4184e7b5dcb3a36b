import type { Database } from 'better-sqlite3';
import type { CustomerFields, CustomerPatch } from '../../shared/customer/customer.ts';
import { phoneOf } from '../../shared/customer/phoneOf.ts';
import { refFor } from '../../shared/customer/refFor.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { CustomerRow } from './customerRow.ts';
import type { NewCustomerRow } from './customerRows.ts';
import { columnsOf, createCustomerRows, refColumns } from './customerRows.ts';
import type { NumberUses } from './numberUses.ts';
import type { Outbox } from './outbox.ts';
import type { Overlay } from './sync/overlay.ts';
import { epochNOf, seqOf } from './sync/stamp.ts';
import type { SyncWrites } from './syncWrites.ts';

export function createCustomerWrites(
  db: Database,
  outbox: Outbox,
  overlay: Pick<Overlay, 'beforeChange' | 'baseStamp'>,
  uses: NumberUses,
): Pick<SyncWrites, 'createCustomer' | 'editCustomer' | 'rememberChoice'> {
  const rows = createCustomerRows(db);
  const byId = db.prepare<[string], CustomerRow>('SELECT * FROM customer WHERE id = ?');
  const epochN = db.prepare<[], number>("SELECT CAST(v AS INTEGER) FROM sync_state WHERE k = 'epochN'").pluck();
  /** 0 where the centre has told nothing of it yet. */
  const baseSeqOf = (id: string): number => {
    const stamp = overlay.baseStamp('customer', id, id);
    return epochNOf(stamp) === (epochN.get() ?? 0) ? seqOf(stamp) : 0;
  };

  return {
    createCustomer: (id, fields, at) => {
      if (rows.numberOf(id) !== null) return;
      overlay.beforeChange('customer', id, id);
      rows.insert(newRow(id, fields, at), phonesOf(fields.phones, fields.country));
      outbox.add('customer', id, { id, at, fields });
    },
    editCustomer: (id, rev, patch, at) => {
      const row = byId.get(id);
      if (!row) throw new DeskError('not-found');
      if (row.rev !== rev) throw new DeskError('conflict', `The record is at ${row.rev}, the edit was made at ${rev}`);
      const fields = { ...fieldsOf(row), ...patch };
      overlay.beforeChange('customer', id, id);
      rows.update(row.n, { ...columnsOf(fields), rev: rev + 1, updated_at: at });
      rows.replaceWords(row.n, fields);
      if (patch.phones) rows.replacePhones(row.n, phonesOf(patch.phones, fields.country));
      outbox.add('customer-edit', id, { id, at, baseSeq: baseSeqOf(id), patch });
      return rev + 1;
    },
    rememberChoice: (e164, customerId, at) => {
      const n = rows.numberOf(customerId);
      if (n === null) throw new DeskError('not-found');
      uses.choose({ e164, customer: n, customerId }, at);
      outbox.add('choice', customerId, { e164, customerId, at });
    },
  };
}

const phonesOf = (phones: NonNullable<CustomerPatch['phones']>, country: CustomerFields['country']) =>
  phones.map(({ raw, label }) => phoneOf(raw, label, country));

const newRow = (id: string, fields: CustomerFields, at: number): NewCustomerRow => ({
  id,
  ...refColumns(refFor(id)),
  ...columnsOf(fields),
  stage: 'prospect',
  since_at: at,
  yearly_revenue_cents: 0,
  expected_years: 0,
  margin_percent: 0,
  currency: fields.country === 'MA' ? 'MAD' : 'EUR',
  sensitive_until: 0,
  rev: 1,
  updated_at: at,
});

const fieldsOf = (row: CustomerRow): Omit<CustomerFields, 'phones'> => ({
  kind: row.kind,
  salutation: row.salutation,
  firstName: row.first_name,
  lastName: row.last_name,
  company: row.company,
  occupation: row.occupation,
  email: row.email,
  address: row.address,
  postcode: row.postcode,
  city: row.city,
  country: row.country,
  mayCall: row.may_call,
});
