import type { Database } from 'better-sqlite3';
import { digitsOf, nationalDigits, reverse } from '../../shared/customer/phoneKeys.ts';
import { refKey } from '../../shared/customer/refKey.ts';
import { typedWords } from '../../shared/customer/searchWords.ts';
import type { SummaryRow } from './customerRow.ts';
import { SUMMARY_COLUMNS, summaryOf } from './customerRow.ts';
import type { StoreReads } from './deskStore.ts';
import { createPhoneIndexCheck } from './phoneIndexes.ts';
import type { PhoneSource } from './phoneSources.ts';
import { BY_DIGITS, BY_INDEX, digitsMatch } from './phoneSources.ts';

type Found = Map<number, SummaryRow>;
type Lookup = (limit: number, found: Found) => void;

/** A customer's words beyond these do not narrow a search. */
const MOST_WORDS = 8;
/** The trigram index answers from this many digits on; the end of a number says something from the same length. */
const LEAST_PART = 3;
/** From this many on it is a whole number, which its beginning has found already. */
const WHOLE_NUMBER = 9;

const SELECT = `SELECT ${SUMMARY_COLUMNS} FROM`;
const byWords = `${SELECT} customer_words JOIN customer c ON c.n = customer_words.rowid WHERE customer_words MATCH ? LIMIT ?`;
const byDigits = `${SELECT} customer_digits JOIN customer c ON c.n = customer_digits.rowid WHERE customer_digits MATCH ? LIMIT ?`;
const byRef = `${SELECT} customer c WHERE c.ref_key >= ? AND c.ref_key < ? ORDER BY c.ref_key LIMIT ?`;

type PhoneColumn = 'national' | 'e164' | 'reversed';
type Begun = { from: string; to: string; digits: string; limit: number };

/** Phones by how a column begins; `part` is what of it the national digits hold. */
function createPhoneSearch(db: Database, isIndexed: () => boolean, column: PhoneColumn) {
  const from = (phones: PhoneSource, order: string) =>
    db.prepare<[Begun], SummaryRow>(
      `${SELECT} ${phones} JOIN customer c ON c.n = p.customer WHERE p.${column} >= $from AND p.${column} < $to ${order} LIMIT $limit`,
    );
  const byIndex = from(BY_INDEX, `ORDER BY p.${column}`);
  const byDigits = from(BY_DIGITS, '');
  return (text: string, part: string, limit: number): SummaryRow[] =>
    (isIndexed() ? byIndex : byDigits).all({ from: text, to: after(text), digits: digitsMatch(part), limit });
}

/** As somebody types. Exact words and beginnings come first; nothing is ranked, so that a short text costs no more than a long one. */
export function createSearchReads(db: Database, now: () => number): Pick<StoreReads, 'search'> {
  const words = db.prepare<[string, number], SummaryRow>(byWords);
  const digits = db.prepare<[string, number], SummaryRow>(byDigits);
  const ref = db.prepare<[string, string, number], SummaryRow>(byRef);
  const isIndexed = createPhoneIndexCheck(db);
  const national = createPhoneSearch(db, isIndexed, 'national');
  const e164 = createPhoneSearch(db, isIndexed, 'e164');
  const reversed = createPhoneSearch(db, isIndexed, 'reversed');

  const keep = (rows: SummaryRow[], found: Found) => {
    for (const row of rows) if (!found.has(row.n)) found.set(row.n, row);
  };
  const beginning =
    (statement: typeof ref, text: string): Lookup =>
    (limit, found) =>
      text !== '' && keep(statement.all(text, after(text), limit), found);

  const phone =
    (search: typeof e164, text: string, part: string): Lookup =>
    (limit, found) =>
      keep(search(text, part, limit), found);

  const inner =
    (part: string): Lookup =>
    (limit, found) =>
      part.length >= LEAST_PART && part.length < WHOLE_NUMBER && keep(digits.all(`"${part}"`, limit), found);

  /** Digits may begin a reference or a number, end one, or stand inside one; a zero in front may be the trunk's. */
  const forDigits = (text: string): Lookup[] => {
    const all = digitsOf(text);
    if (text.startsWith('+')) return [phone(e164, `+${all}`, nationalDigits(`+${all}`))];
    const trunkless = all.replace(/^0/, '');
    return [
      beginning(ref, all),
      ...(all.startsWith('00') ? [phone(e164, `+${all.slice(2)}`, nationalDigits(all))] : []),
      ...(all.length > 1 ? [phone(national, trunkless, trunkless)] : []),
      ...(all.length >= LEAST_PART ? [phone(reversed, reverse(all), all.slice(-LEAST_PART)), inner(all)] : []),
      ...(trunkless === all ? [] : [inner(trunkless)]),
    ];
  };

  const named = (match: string): Lookup => {
    return (limit, found) => keep(words.all(match, limit), found);
  };
  const forWords = (text: string): Lookup[] => {
    const typed = typedWords(text).slice(0, MOST_WORDS);
    if (typed.length === 0) return [];
    const whole = typed.map((word) => `"${word}"`);
    const begun = whole.map((word) => `${word}*`);
    return [
      beginning(ref, refKey(text)),
      named(whole.join(' AND ')),
      named([...whole.slice(0, -1), ...begun.slice(-1)].join(' AND ')),
      ...(typed.length > 1 ? [named(begun.join(' AND ')), named(`"${typed.join('')}"*`)] : []),
    ];
  };

  return {
    search: db.transaction((text: string, limit: number) => {
      const typed = text.trim();
      const found: Found = new Map();
      for (const lookUp of /^[+\d\s().\-/]+$/.test(typed) ? forDigits(typed) : forWords(typed)) {
        if (found.size <= limit) lookUp(limit + 1, found);
      }
      const rows = [...found.values()];
      return { matches: rows.slice(0, limit).map((row) => summaryOf(row, now())), more: rows.length > limit };
    }),
  };
}

/** The first text that no longer begins with this one. */
const after = (text: string): string => `${text}\u{10ffff}`;
