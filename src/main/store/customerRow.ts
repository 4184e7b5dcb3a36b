import type { CustomerCard, CustomerSummary } from '../../shared/customer/customer.ts';

/** A row of `customer`, with its first number: what a list shows. */
export interface SummaryRow {
  n: number;
  id: string;
  ref: string;
  kind: CustomerSummary['kind'];
  name: string;
  company: string;
  city: string;
  stage: CustomerSummary['stage'];
  sensitive_until: number;
  phone: string | null;
}

export const SUMMARY_COLUMNS = `
  c.n, c.id, c.ref, c.kind, c.name, c.company, c.city, c.stage, c.sensitive_until,
  (SELECT coalesce(p.e164, p.raw) FROM phone p WHERE p.customer = c.n ORDER BY p.position LIMIT 1) AS phone`;

export const summaryOf = (row: SummaryRow, now: number): CustomerSummary => ({
  id: row.id,
  ref: row.ref,
  kind: row.kind,
  name: row.name,
  company: row.company,
  city: row.city,
  stage: row.stage,
  sensitive: now < row.sensitive_until,
  phone: row.phone,
});

/** All of a row of `customer`. */
export interface CustomerRow extends Omit<SummaryRow, 'phone'> {
  ref_key: string;
  salutation: CustomerCard['salutation'];
  first_name: string;
  last_name: string;
  occupation: string;
  email: string;
  address: string;
  postcode: string;
  country: CustomerCard['country'];
  may_call: CustomerCard['mayCall'];
  since_at: number;
  yearly_revenue_cents: number;
  expected_years: number;
  margin_percent: number;
  currency: CustomerCard['currency'];
  rev: number;
  updated_at: number;
}
