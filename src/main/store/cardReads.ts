import type { Database } from 'better-sqlite3';
import type { Cards } from './cards.ts';
import type { CustomerRow, SummaryRow } from './customerRow.ts';
import { SUMMARY_COLUMNS, summaryOf } from './customerRow.ts';
import type { StoreReads } from './deskStore.ts';
import type { KnownNumbers } from './knownNumbers.ts';

const CONTACTS_ON_CARD = 20;
const PURCHASES_ON_RECORD = 200;
const CONTACTS_ON_RECORD = 200;

/** The record as a pop shows it, and the whole of it. Each is a handful of reads by key, in one look at the file. */
export function createCardReads(
  db: Database,
  known: KnownNumbers,
  cards: Cards,
): Pick<StoreReads, 'summary' | 'face' | 'card' | 'record'> {
  const byNumber = db.prepare<[number], CustomerRow>('SELECT * FROM customer WHERE n = ?');
  const byId = db.prepare<[string], CustomerRow>('SELECT * FROM customer WHERE id = ?');
  const summaries = db.prepare<[string], SummaryRow>(`SELECT ${SUMMARY_COLUMNS} FROM customer c WHERE c.id = ?`);

  const find = (id: string): CustomerRow | undefined => {
    const n = known.of(id);
    const row = n === undefined ? undefined : byNumber.get(n);
    return row?.id === id ? row : byId.get(id);
  };

  return {
    summary: (id, now) => {
      const row = summaries.get(id);
      return row ? summaryOf(row, now) : null;
    },
    face: db.transaction((id: string, now: number) => {
      const row = find(id);
      return row ? cards.face(row, now) : null;
    }),
    card: db.transaction((id: string, now: number) => {
      const row = find(id);
      return row ? cards.of(row, now, CONTACTS_ON_CARD) : null;
    }),
    record: db.transaction((id: string, now: number) => {
      const row = find(id);
      if (!row) return null;
      const card = cards.of(row, now, CONTACTS_ON_RECORD);
      return {
        ...card,
        purchases: cards.history.purchases(row.n, PURCHASES_ON_RECORD),
        promises: cards.promises.allFor(row.n),
      };
    }),
  };
}
