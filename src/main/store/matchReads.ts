import type { Database } from 'better-sqlite3';
import { reverse } from '../../shared/customer/phoneKeys.ts';
import { SUMMARY_COLUMNS, summaryOf } from './customerRow.ts';
import type { NumberMatch, StoreReads } from './deskStore.ts';
import type { KnownNumbers } from './knownNumbers.ts';
import type { MatchRow } from './matchRow.ts';
import { createOnlyMatch } from './onlyMatch.ts';

const MOST = 20;
/** Fewer digits at the end say nothing. */
const LEAST_SUFFIX = 6;

/** `u` is how the calling number was used before; `contacts` counts the people who work for a company. */
const COLUMNS = `
  SELECT ${SUMMARY_COLUMNS}, p.label, p.e164, u.calls, u.last_call_at, u.chosen,
    (SELECT k.ref FROM complaint k WHERE k.customer = c.n AND k.status = 'open' ORDER BY k.opened_at DESC LIMIT 1) AS open_complaint,
    CASE WHEN c.kind = 'company' AND c.company <> ''
      THEN (SELECT count(*) FROM customer o WHERE o.company = c.company AND o.company <> '' AND o.kind = 'person') ELSE 0 END AS contacts
  FROM phone p JOIN customer c ON c.n = p.customer
  LEFT JOIN number_use u ON u.e164 = $e164 AND u.customer = c.n`;
/** Chosen before, called from here, waits for an answer; then people before their company. */
const RANK = `
  ORDER BY coalesce(u.chosen, 0) DESC, coalesce(u.calls, 0) DESC, open_complaint IS NULL, u.last_call_at DESC, c.kind DESC, c.n
  LIMIT ${MOST}`;

/** Most numbers are one customer's: those are found without ranking anybody. */
export function createMatchReads(db: Database, now: () => number, known: KnownNumbers): Pick<StoreReads, 'matches'> {
  const onlyMatch = createOnlyMatch(db);
  const exact = db.prepare<[{ e164: string }], MatchRow>(`${COLUMNS} WHERE p.e164 = $e164 GROUP BY c.n ${RANK}`);
  const possible = db.prepare<[{ e164: string; from: string; to: string }], MatchRow>(`
    ${COLUMNS} WHERE p.reversed >= $from AND p.reversed < $to AND p.e164 IS NOT NULL AND p.e164 <> $e164 GROUP BY c.n ${RANK}`);

  const matchOf = (row: MatchRow): NumberMatch => {
    known.remember(row.id, row.n);
    return asMatch(row, now());
  };

  return {
    matches: db.transaction(({ e164, suffix }: { e164: string; suffix: string }) => {
      const only = onlyMatch(e164);
      if (only) return { exact: [matchOf(only)], possible: [] };
      const found = exact.all({ e164 }).map(matchOf);
      if (found.length > 0 || suffix.length < LEAST_SUFFIX) return { exact: found, possible: [] };
      const from = reverse(suffix);
      return { exact: [], possible: possible.all({ e164, from, to: `${from}:` }).map(matchOf) };
    }),
  };
}

const asMatch = (row: MatchRow, now: number): NumberMatch => ({
  customer: summaryOf(row, now),
  label: row.label,
  callsFromHere: row.calls ?? 0,
  lastCallAt: row.last_call_at,
  chosen: row.chosen ?? 0,
  openComplaint: row.open_complaint,
  e164: row.e164,
  contacts: row.contacts,
});
