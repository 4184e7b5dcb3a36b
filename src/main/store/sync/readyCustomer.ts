import { displayName } from '../../../shared/customer/displayName.ts';
import { phoneKeys } from '../../../shared/customer/phoneKeys.ts';
import { refKey } from '../../../shared/customer/refKey.ts';
import { searchWords } from '../../../shared/customer/searchWords.ts';
import type { CustomerBody } from '../../../shared/link/sync/rows.ts';
import { KNOWN_OF_CUSTOMER } from './knownColumns.ts';
import { extraOf } from './syncedTable.ts';

type Value = string | number | null;

/** A new customer, worked out as far as it goes without a store. A tuple: a million of them pass between threads. */
export type ReadyCustomer = [
  id: string,
  seq: number,
  /** In the order of `READY_COLUMNS`. */
  values: Value[],
  /** From `position` on. */
  phones: Value[][],
  words: string,
  digits: string,
];

export const READY_COLUMNS = `id, ref, ref_key, kind, name, salutation, first_name, last_name, company, occupation, email, address,
  postcode, city, country, stage, may_call, since_at, yearly_revenue_cents, expected_years, margin_percent, currency, updated_at, extra`;

export function readyCustomer(id: string, seq: number, body: CustomerBody): ReadyCustomer {
  const keys = body.phones.map(phoneKeys);
  const phones = body.phones.map(({ e164, raw, label }, position): Value[] => {
    const { national = '', reversed = '' } = keys[position] ?? {};
    return [position, e164, raw, label, national, reversed];
  });
  const words = searchWords(body.firstName, body.lastName, body.company).join(' ');
  return [id, seq, valuesOf(id, body), phones, words, keys.map(({ national }) => national).join(' ')];
}

const valuesOf = (id: string, body: CustomerBody): Value[] => [
  ...[id, body.ref, refKey(body.ref), body.kind, displayName(body), body.salutation, body.firstName, body.lastName],
  ...[body.company, body.occupation, body.email, body.address, body.postcode, body.city, body.country, body.stage],
  ...[body.mayCall, body.since, body.yearlyRevenueCents, body.expectedYears, body.marginPercent, body.currency],
  ...[body.updatedAt, extraOf(body, KNOWN_OF_CUSTOMER)],
];
