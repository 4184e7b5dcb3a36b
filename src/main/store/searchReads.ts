import type { Database } from 'better-sqlite3';
import { digitsOf, reverse } from '../../shared/customer/phoneKeys.ts';
import { refKey } from '../../shared/customer/refKey.ts';
import { typedWords } from '../../shared/customer/searchWords.ts';
import type { SummaryRow } from './customerRow.ts';
import { SUMMARY_COLUMNS, summaryOf } from './customerRow.ts';
import type { StoreReads } from './deskStore.ts';

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
const byPhone = (column: string) =>
  `${SELECT} phone q JOIN customer c ON c.n = q.customer WHERE q.${column} >= ? AND q.${column} < ? ORDER BY q.${column} LIMIT ?`;

/** As somebody types. Exact words and beginnings come first; nothing is ranked, so that a short text costs no more than a long one. */
export function createSearchReads(db: Database, now: () => number): Pick<StoreReads, 'search'> {
  const words = db.prepare<[string, number], SummaryRow>(byWords);
  const digits = db.prepare<[string, number], SummaryRow>(byDigits);
  const ref = db.prepare<[string, string, number], SummaryRow>(byRef);
  const national = db.prepare<[string, string, number], SummaryRow>(byPhone('national'));
  const e164 = db.prepare<[string, string, number], SummaryRow>(byPhone('e164'));
  const reversed = db.prepare<[string, string, number], SummaryRow>(byPhone('reversed'));

  const keep = (rows: SummaryRow[], found: Found) => {
    for (const row of rows) if (!found.has(row.n)) found.set(row.n, row);
  };
  const beginning =
    (statement: typeof ref, text: string): Lookup =>
    (limit, found) =>
      text !== '' && keep(statement.all(text, after(text), limit), found);

  const inner =
    (part: string): Lookup =>
    (limit, found) =>
      part.length >= LEAST_PART && part.length < WHOLE_NUMBER && keep(digits.all(`"${part}"`, limit), found);

  /** Digits may begin a reference or a number, end one, or stand inside one; a zero in front may be the trunk's. */
  const forDigits = (text: string): Lookup[] => {
    const all = digitsOf(text);
    if (text.startsWith('+')) return [beginning(e164, `+${all}`)];
    const trunkless = all.replace(/^0/, '');
    return [
      beginning(ref, all),
      ...(all.startsWith('00') ? [beginning(e164, `+${all.slice(2)}`)] : []),
      ...(all.length > 1 ? [beginning(national, trunkless)] : []),
      ...(all.length >= LEAST_PART ? [beginning(reversed, reverse(all)), inner(all)] : []),
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
