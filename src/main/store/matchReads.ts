import type { Database } from 'better-sqlite3';
import { nationalDigits, reverse } from '../../shared/customer/phoneKeys.ts';
import type { Cards } from './cards.ts';
import { SUMMARY_COLUMNS, summaryOf } from './customerRow.ts';
import type { NumberMatch, StoreReads } from './deskStore.ts';
import type { KnownNumbers } from './knownNumbers.ts';
import type { MatchRow } from './matchRow.ts';
import { createOnlyMatch } from './onlyMatch.ts';
import { createPhoneIndexCheck } from './phoneIndexes.ts';
import type { NumberSought, PhoneSource } from './phoneSources.ts';
import { BY_DIGITS, BY_INDEX, digitsMatch } from './phoneSources.ts';

const MOST = 20;
/** Fewer digits at the end say nothing. */
const LEAST_SUFFIX = 6;
/** So many digits at the end lead to a few numbers of a million, which are compared; more take longer to find. */
const LAST = 5;

/** `u` is how the calling number was used before; `contacts` counts the people who work for a company. */
const columns = (phones: PhoneSource) => `
  SELECT ${SUMMARY_COLUMNS}, p.label, p.e164, u.calls, u.last_call_at, u.chosen,
    (SELECT k.ref FROM complaint k WHERE k.customer = c.n AND k.status = 'open' ORDER BY k.opened_at DESC LIMIT 1) AS open_complaint,
    CASE WHEN c.kind = 'company' AND c.company <> ''
      THEN (SELECT count(*) FROM customer o WHERE o.company = c.company AND o.company <> '' AND o.kind = 'person') ELSE 0 END AS contacts
  FROM ${phones} JOIN customer c ON c.n = p.customer
  LEFT JOIN number_use u ON u.e164 = $e164 AND u.customer = c.n`;
/** Chosen before, called from here, waits for an answer; then people before their company. */
const RANK = `
  ORDER BY coalesce(u.chosen, 0) DESC, coalesce(u.calls, 0) DESC, open_complaint IS NULL, u.last_call_at DESC, c.kind DESC, c.n
  LIMIT ${MOST}`;

interface Around {
  now: () => number;
  known: KnownNumbers;
  cards: Cards;
}

type Suffixed = NumberSought & { from: string; to: string };

/** Most numbers are one customer's: those are found without ranking anybody. */
function createLookup(db: Database, phones: PhoneSource, { now, known, cards }: Around) {
  const only = createOnlyMatch(db, phones, cards, known);
  const exact = db.prepare<[NumberSought], MatchRow>(`${columns(phones)} WHERE p.e164 = $e164 GROUP BY c.n ${RANK}`);
  const possible = db.prepare<[Suffixed], MatchRow>(`
    ${columns(phones)} WHERE p.reversed >= $from AND p.reversed < $to AND p.e164 IS NOT NULL AND p.e164 <> $e164 GROUP BY c.n ${RANK}`);
  const matchOf = (row: MatchRow): NumberMatch => {
    known.remember(row.id, row.n);
    return asMatch(row, now());
  };
  return {
    exact(e164: string): NumberMatch[] {
      const sought = { e164, digits: digitsMatch(nationalDigits(e164).slice(-LAST)) };
      const alone = only(sought, now());
      return alone ? [alone] : exact.all(sought).map(matchOf);
    },
    possible(e164: string, suffix: string): NumberMatch[] {
      const from = reverse(suffix);
      return possible.all({ e164, digits: digitsMatch(suffix.slice(-LAST)), from, to: `${from}:` }).map(matchOf);
    },
  };
}

export function createMatchReads(db: Database, around: Around): Pick<StoreReads, 'matches'> {
  const isIndexed = createPhoneIndexCheck(db);
  const [byIndex, byDigits] = [createLookup(db, BY_INDEX, around), createLookup(db, BY_DIGITS, around)];

  return {
    matches: db.transaction(({ e164, suffix }: { e164: string; suffix: string }) => {
      const lookup = isIndexed() ? byIndex : byDigits;
      const found = lookup.exact(e164);
      if (found.length > 0 || suffix.length < LEAST_SUFFIX) return { exact: found, possible: [] };
      return { exact: [], possible: lookup.possible(e164, suffix) };
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
