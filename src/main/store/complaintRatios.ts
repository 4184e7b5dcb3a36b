import type { Database } from 'better-sqlite3';
import type { RatioQuestion, RatioRow, RatioSplit } from '../../shared/complaint/ratios.ts';

interface Source {
  /** What a row counts under. */
  key: string;
  from: string;
}

type Count = 'complaints' | 'customers' | 'calls' | 'orders';
type Counted = { key: string; count: number; lost?: number };

/** France by its departments, other countries as one; customers are joined as `c`. */
const REGION = "CASE WHEN c.country = 'FR' THEN 'FR ' || substr(c.postcode, 1, 2) ELSE c.country END";
/** Months of the machine's own time. */
const monthOf = (column: string) => `strftime('%Y-%m', ${column} / 1000, 'unixepoch', 'localtime')`;

const COMPLAINTS = 'complaint k JOIN customer c ON c.n = k.customer WHERE k.opened_at >= @from AND k.opened_at < @to';
const CALLS =
  "interaction i JOIN customer c ON c.n = i.customer WHERE i.channel = 'call' AND i.at >= @from AND i.at < @to";
const ORDERS = 'purchase p JOIN customer c ON c.n = p.customer WHERE p.at >= @from AND p.at < @to';

/** What each split counts; a number it leaves out is that of all, or means nothing. */
const SPLITS: Record<RatioSplit, Record<'complaints', Source> & Partial<Record<Count, Source>>> = {
  month: {
    complaints: { key: monthOf('k.opened_at'), from: COMPLAINTS },
    calls: { key: monthOf('i.at'), from: CALLS },
    orders: { key: monthOf('p.at'), from: ORDERS },
  },
  region: {
    complaints: { key: REGION, from: COMPLAINTS },
    customers: { key: REGION, from: 'customer c' },
    calls: { key: REGION, from: CALLS },
    orders: { key: REGION, from: ORDERS },
  },
  reason: { complaints: { key: 'k.reason', from: COMPLAINTS } },
  product: {
    complaints: { key: "coalesce(k.product, '')", from: COMPLAINTS },
    orders: { key: 'p.product', from: ORDERS },
  },
};

/** A product has no calls of its own, and nobody is a customer of a product. */
const MEANINGLESS: Partial<Record<RatioSplit, readonly Count[]>> = { product: ['customers', 'calls'] };

/** Complaints against customers, calls and orders. Reads every row of the period: not for the main thread. */
export function complaintRatios(db: Database, { from, to, by }: RatioQuestion): { all: RatioRow; rows: RatioRow[] } {
  const period = { from, to };
  const lost = "sum(k.status = 'lost' OR c.stage = 'lost')";
  const counted = (source: Source): Counted[] =>
    db
      .prepare<[typeof period], Counted>(
        `SELECT ${source.key} AS key, count(*) AS count ${source.from === COMPLAINTS ? `, ${lost} AS lost` : ''}
         FROM ${source.from} GROUP BY 1`,
      )
      .all(period);
  const total = (source: string): number =>
    db.prepare<[typeof period], number>(`SELECT count(*) FROM ${source}`).pluck().get(period) ?? 0;

  const split = SPLITS[by];
  const complaints = counted(split.complaints);
  const all: RatioRow = {
    ...{ key: null, customers: total('customer c'), calls: total(CALLS), orders: total(ORDERS) },
    complaints: complaints.reduce((sum, { count }) => sum + count, 0),
    lost: complaints.reduce((sum, row) => sum + (row.lost ?? 0), 0),
  };
  const numbers = (count: 'customers' | 'calls' | 'orders') => {
    const source = split[count];
    if (MEANINGLESS[by]?.includes(count)) return () => null;
    if (!source) return () => all[count];
    const found = new Map(counted(source).map((row) => [row.key, row.count]));
    return (key: string) => found.get(key) ?? 0;
  };
  const [customers, calls, orders] = [numbers('customers'), numbers('calls'), numbers('orders')];
  const rows = complaints.map(({ key, count, lost: gone }) => ({
    ...{ key, complaints: count, lost: gone ?? 0 },
    ...{ customers: customers(key), calls: calls(key), orders: orders(key) },
  }));
  const inOrder = by === 'month' ? (a: RatioRow, b: RatioRow) => `${a.key}`.localeCompare(`${b.key}`) : mostFirst;
  return { all, rows: rows.sort(inOrder) };
}

const mostFirst = (a: RatioRow, b: RatioRow): number =>
  b.complaints - a.complaints || `${a.key}`.localeCompare(`${b.key}`);
