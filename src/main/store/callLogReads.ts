import type { Database } from 'better-sqlite3';
import { digitsOf, nationalDigits } from '../../shared/customer/phoneKeys.ts';
import { typedWords } from '../../shared/customer/searchWords.ts';
import type { CallRow } from './callRow.ts';
import { CALL_COLUMNS, loggedOf } from './callRow.ts';
import type { CallLogFilter, StoreReads } from './deskStore.ts';

const PAGE = 50;
const MOST_WORDS = 8;

/** The log of this desk's calls that are over, the latest first, fifty at a time. */
export function createCallLogReads(db: Database): Pick<StoreReads, 'callLog'> {
  return {
    callLog: (filter) => {
      const { where, values } = conditionsOf(filter);
      const rows = db
        .prepare<unknown[], CallRow & { started_at: number }>(
          `SELECT ${CALL_COLUMNS}, k.started_at FROM call k WHERE ${where.join(' AND ')}
           ORDER BY k.started_at DESC, k.n DESC LIMIT ${PAGE + 1}`,
        )
        .all(...values);
      const last = rows[PAGE - 1];
      return {
        calls: rows.slice(0, PAGE).map(loggedOf),
        next: rows.length > PAGE && last ? `${last.started_at}:${last.n}` : null,
      };
    },
  };
}

type Condition = [sql: string, ...values: (string | number)[]];

function conditionsOf(filter: CallLogFilter): { where: string[]; values: (string | number)[] } {
  const conditions: Condition[] = [
    ["k.place = 'closed'"],
    ...given(filter.direction === 'all' ? null : filter.direction, (d): Condition => ['k.direction = ?', d]),
    ...given(filter.disposition, (d): Condition => ['k.disposition = ?', d]),
    ...given(filter.from, (from): Condition => ['k.started_at >= ?', from]),
    ...given(filter.to, (to): Condition => ['k.started_at < ?', to]),
    ...given(filter.after, placeAfter),
    ...given(
      matchOf(filter.text),
      (m): Condition => ['k.n IN (SELECT rowid FROM call_words WHERE call_words MATCH ?)', m],
    ),
  ];
  return { where: conditions.map(([sql]) => sql), values: conditions.flatMap(([, ...values]) => values) };
}

const given = <T>(value: T | null, condition: (value: T) => Condition): Condition[] =>
  value === null ? [] : [condition(value)];

function placeAfter(after: string): Condition {
  const [startedAt = 0, n = 0] = after.split(':').map(Number);
  return ['(k.started_at, k.n) < (?, ?)', startedAt || 0, n || 0];
}

/** A number however it is spaced, or the beginnings of words. */
function matchOf(text: string): string | null {
  const isNumber = /^[+\d\s().\-/]+$/.test(text.trim()) && digitsOf(text) !== '';
  const words = isNumber ? [nationalDigits(text)] : typedWords(text).slice(0, MOST_WORDS);
  const typed = words.filter((word) => word !== '');
  return typed.length === 0 ? null : typed.map((word) => `"${word}"*`).join(' AND ');
}
