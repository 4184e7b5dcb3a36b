import type { Database } from 'better-sqlite3';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { PlacedEntry, TextPage, TextRow } from '../feedEntry.ts';
import { goneText, inOrder, pageOf, rowText } from '../feedEntry.ts';
import { ROW_KINDS, tableOf } from '../tables.ts';

/** A scope may hold few of the rows that changed: no page looks at more numbers than this. */
const LOOKED_AT = 20_000;

interface ToldColumns {
  seq: number;
  what: 'again' | 'gone' | 'leave';
  kind: RowKind;
  id: string;
  hangsOn: string;
}

/** One question over all kinds, each read in the order of its numbers, so that it ends where the page is full. */
const inAllKinds = (condition: string) =>
  `${ROW_KINDS.map(
    (kind) => `SELECT '${kind}' AS kind, r.id, r.seq, r.customer_id AS customerId, r.body FROM ${tableOf(kind)} r
      WHERE r.seq > @after AND r.seq <= @upTo ${condition}`,
  ).join(' UNION ALL ')} ORDER BY 3 LIMIT @limit`;

const HELD = `AND EXISTS (
  SELECT 1 FROM customer_scope m WHERE m.hangs_on = r.hangs_on AND m.scope = @scope AND m.seq < r.seq)`;

/** Pages of the feed, each read from one state of the file. */
export function createFeedReads(db: Database) {
  const counters = db.prepare<[], { head: number; gc: number; epoch: string }>(`
    SELECT (SELECT value FROM counter WHERE name = 'head') AS head, (SELECT value FROM counter WHERE name = 'gc') AS gc,
      (SELECT value FROM meta WHERE key = 'epoch') AS epoch`);
  const all = db.prepare<[Span], TextRow>(inAllKinds(''));
  const held = db.prepare<[Span & { scope: string }], TextRow>(inAllKinds(HELD));
  const told = createToldReads(db);

  const rowsOf = (scope: string, span: Span): PlacedEntry[] =>
    (scope === 'all' ? all.all(span) : held.all({ ...span, scope })).map((row) => ({
      at: row.seq,
      text: rowText(row),
    }));

  const page = (scope: string, after: number, limit: number): TextPage | 'reset' => {
    const { head, gc } = state();
    if (after < gc || after > head) return 'reset';
    const upTo = scope === 'all' ? head : Math.min(head, after + LOOKED_AT);
    const span = { after, upTo, limit: limit + 1 };
    const extra = scope === 'all' ? { entries: [], upTo } : told(scope, span);
    return pageOf(inOrder(rowsOf(scope, { ...span, upTo: extra.upTo }), extra.entries), limit, extra.upTo, head);
  };
  const state = () => counters.get() ?? { head: 0, gc: 0, epoch: '' };
  return { state, page: db.transaction(page) as typeof page };
}

interface Span {
  after: number;
  upTo: number;
  limit: number;
}

/**
 * What a scope is told besides rows that changed, as far as it was looked through. A row that changed since, or that the scope no longer
 * holds, has its own place.
 */
function createToldReads(db: Database): (scope: string, span: Span) => { entries: PlacedEntry[]; upTo: number } {
  const told = db.prepare<[Span & { scope: string }], ToldColumns>(`
    SELECT seq, what, kind, id, hangs_on AS hangsOn FROM told t
    WHERE scope = @scope AND seq > @after AND seq <= @upTo ORDER BY seq LIMIT @limit`);
  const again = Object.fromEntries(
    ROW_KINDS.map((kind) => [
      kind,
      db.prepare<[string, string, string, number, number], Omit<TextRow, 'kind'>>(`
        SELECT r.id, r.seq, r.customer_id AS customerId, r.body FROM ${tableOf(kind)} r
        JOIN customer_scope m ON m.hangs_on = r.hangs_on AND m.scope = ?
        WHERE r.id = ? AND r.hangs_on = ? AND r.seq < ? AND m.seq < ?`),
    ]),
  );
  const textOf = (scope: string, { seq, what, kind, id, hangsOn }: ToldColumns): string | null => {
    if (what === 'leave') return JSON.stringify({ leave: id, seq });
    if (what === 'gone') return goneText({ kind, id, seq, hangsOn });
    const row = again[kind]?.get(scope, id, hangsOn, seq, seq);
    return row ? rowText({ ...row, kind }) : null;
  };
  return (scope, span) => {
    const found = told.all({ ...span, scope });
    const entries = found.flatMap((entry) => {
      const text = textOf(scope, entry);
      return text === null ? [] : [{ at: entry.seq, text }];
    });
    return { entries, upTo: found.length < span.limit ? span.upTo : (found.at(-1)?.seq ?? span.upTo) };
  };
}
