/** What the figures are split by. */
export const ratioSplits = ['month', 'region', 'reason', 'product'] as const;
export type RatioSplit = (typeof ratioSplits)[number];

export interface RatioQuestion {
  /** Complaints opened, calls and orders made in [from, to), ms. */
  from: number;
  to: number;
  by: RatioSplit;
}

/** One line of the figures; null where such a number means nothing. */
export interface RatioRow {
  /** `2026-11`, `FR 75`, `GB`, the key of a reason, a product; null: all of it. Empty: nobody said. */
  key: string | null;
  complaints: number;
  /** Closed as lost, or of customers who have left. */
  lost: number;
  customers: number | null;
  calls: number | null;
  orders: number | null;
}

/** A share of what it is measured by; null where that is nothing. */
export const shareOf = (part: number, whole: number | null): number | null =>
  whole === null || whole === 0 ? null : part / whole;
