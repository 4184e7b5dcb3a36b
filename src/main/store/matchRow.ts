import type { SummaryRow } from './customerRow.ts';

/** A customer found by a calling number, as a row. */
export interface MatchRow extends SummaryRow {
  label: string;
  e164: string;
  calls: number | null;
  last_call_at: number | null;
  chosen: number | null;
  open_complaint: string | null;
  contacts: number;
}
