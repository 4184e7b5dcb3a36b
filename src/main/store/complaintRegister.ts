import type { Database } from 'better-sqlite3';
import type { ComplaintLine, RegisterCounts, RegisterFilter } from '../../shared/complaint/register.ts';
import { typedWords } from '../../shared/customer/searchWords.ts';
import type { StoreReads } from './deskStore.ts';

const PAGE = 50;
const MOST_WORDS = 8;

const COLUMNS = `k.n, k.id, c.id AS customerId, c.name AS customerName, k.ref, k.reason, k.status, k.gravity, k.opened_at AS openedAt,
  k.due_at AS dueAt, k.owner, coalesce(k.justified, 'unknown') AS justified, coalesce(k.product, '') AS product,
  coalesce(k.plan, '') AS plan, k.closed_at AS closedAt,
  (SELECT min(p.due_at) FROM promise p WHERE p.complaint_id = k.id AND p.kept_at IS NULL) AS newsDueAt`;

const LATE = `k.status = 'open' AND (k.due_at < ? OR EXISTS (
  SELECT 1 FROM promise p WHERE p.complaint_id = k.id AND p.kept_at IS NULL AND p.due_at < ?))`;

/** The register, the latest first, fifty at a time; each filter has an index to go by. */
export function createComplaintRegister(
  db: Database,
  now: () => number,
): Pick<StoreReads, 'complaints' | 'complaintCounts' | 'complaintOwners' | 'plansDue'> {
  const open = db.prepare<[], number>("SELECT count(*) FROM complaint WHERE status = 'open'").pluck();
  const late = db.prepare<[number, number], number>(`SELECT count(*) FROM complaint k WHERE ${LATE}`).pluck();
  const nextOwner = db.prepare<[string], string | null>('SELECT min(owner) FROM complaint WHERE owner > ?').pluck();
  const plans = db.prepare<[number, string], ComplaintLine & { n: number }>(`
    SELECT ${COLUMNS} FROM complaint k JOIN customer c ON c.n = k.customer
    WHERE k.status = 'open' AND k.due_at < ? AND k.owner = ? ORDER BY k.due_at LIMIT ${PAGE}`);
  return {
    complaints: (filter) => {
      const conditions = conditionsOf(filter, now());
      const where = conditions.length === 0 ? 'TRUE' : conditions.map(([sql]) => sql).join(' AND ');
      const rows = db
        .prepare<unknown[], ComplaintLine & { n: number }>(
          `SELECT ${COLUMNS} FROM complaint k JOIN customer c ON c.n = k.customer WHERE ${where}
           ORDER BY k.opened_at DESC, k.n DESC LIMIT ${PAGE + 1}`,
        )
        .all(...conditions.flatMap(([, ...values]) => values));
      const last = rows[PAGE - 1];
      return {
        complaints: rows.slice(0, PAGE).map(lineOf),
        next: rows.length > PAGE && last ? `${last.openedAt}:${last.n}` : null,
      };
    },
    complaintCounts: (): RegisterCounts => ({ open: open.get() ?? 0, overdue: late.get(now(), now()) ?? 0 }),
    plansDue: (owner, until) => plans.all(until, owner).map(lineOf),
    /** From one name to the next: as many steps as there are names. */
    complaintOwners: () => {
      const owners: string[] = [];
      for (let name = nextOwner.get(''); name; name = nextOwner.get(name)) owners.push(name);
      return owners;
    },
  };
}

const lineOf = ({ n: _, ...line }: ComplaintLine & { n: number }): ComplaintLine => line;

type Condition = [sql: string, ...values: (string | number)[]];

function conditionsOf(filter: RegisterFilter, now: number): Condition[] {
  const { status } = filter;
  return [
    ...(filter.overdue ? [[LATE, now, now] satisfies Condition] : []),
    ...(status === 'closed' ? [["k.status IN ('resolved', 'lost')"] satisfies Condition] : []),
    ...given(status === 'all' || status === 'closed' ? null : status, (one) => ['k.status = ?', one]),
    ...given(filter.reason, (reason) => ['k.reason = ?', reason]),
    ...given(filter.gravity, (gravity) => ['k.gravity = ?', gravity]),
    ...given(filter.owner, (owner) => ['k.owner = ?', owner]),
    ...given(filter.openedBefore, (at) => ['k.opened_at < ?', at]),
    ...given(filter.after, placeAfter),
    ...given(matchOf(filter.text), (match) => [
      'k.n IN (SELECT rowid FROM complaint_words WHERE complaint_words MATCH ?)',
      match,
    ]),
  ];
}

const given = <T>(value: T | null, condition: (value: T) => Condition): Condition[] =>
  value === null ? [] : [condition(value)];

function placeAfter(after: string): Condition {
  const [openedAt = 0, n = 0] = after.split(':').map(Number);
  return ['(k.opened_at, k.n) < (?, ?)', openedAt || 0, n || 0];
}

/** The beginnings of words; null where nothing was typed. */
function matchOf(text: string): string | null {
  const words = typedWords(text).slice(0, MOST_WORDS);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' AND ');
}
