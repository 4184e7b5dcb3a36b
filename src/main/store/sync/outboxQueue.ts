import type { Database } from 'better-sqlite3';
import { SYNC_FRAME_BYTES, SYNC_PUSH_BYTES, SYNC_PUSH_MUTATIONS } from '../../../shared/link/sync/frames.ts';
import type { Mutation, MutationResult } from '../../../shared/link/sync/mutations.ts';

/** A frame holds more than its mutation. */
const LARGEST_BODY = SYNC_FRAME_BYTES - 4_096;

interface Row {
  mseq: number;
  id: string;
  kind: string;
  row_id: string;
  schema_v: number;
  body: string;
  created_at: number;
}

/** A row of the outbox that was answered. */
export interface Answered {
  kind: string;
  rowId: string;
  refused: boolean;
}

/** What waits for the centre, in its order. `first` is the outbox number of mutation 1 of this incarnation, less one. */
export interface OutboxQueue {
  /** The next batch; from now on nothing takes the place of these. */
  take(first: number): Mutation[];
  /** `upTo`: the cursor has passed it. */
  settle(results: readonly MutationResult[], first: number, upTo: number, at: number): Answered[];
  /** Whatever was done at or below this number has been told by the feed. */
  pass(upTo: number, at: number): Answered[];
  /** All after this one wait again; false where some of them are no longer kept. */
  sendAgainAfter(mseq: number): boolean;
  /** All that are kept without a gap wait again. */
  sendKeptAgain(): void;
  idOf(mseq: number): string | null;
  newest(): number;
  newestAnswered(): number;
  /** The lowest that waits, less one. */
  beforeWaiting(): number;
  forgetSettledBefore(at: number): void;
}

export function createOutboxQueue(db: Database): OutboxQueue {
  const unsent = db.prepare<[number], Row>(
    `SELECT mseq, id, kind, row_id, schema_v, body, created_at FROM outbox WHERE state IN ('pending', 'sending') ORDER BY mseq LIMIT ?`,
  );
  const send = db.prepare("UPDATE outbox SET state = 'sending' WHERE state = 'pending' AND mseq <= ?");
  const byMseq = db.prepare<[number], Row>('SELECT * FROM outbox WHERE mseq = ?');
  const ack = db.prepare("UPDATE outbox SET state = 'acked', server_seq = ?, settled_at = ? WHERE mseq = ?");
  const die = db.prepare("UPDATE outbox SET state = 'dead', settled_at = ?, reason = ? WHERE mseq = ?");
  const passed = db.prepare<[number], Row>(
    "SELECT * FROM outbox WHERE state = 'acked' AND settled_at IS NULL AND server_seq <= ?",
  );
  const settleOne = db.prepare('UPDATE outbox SET settled_at = ? WHERE mseq = ?');
  const again = db.prepare(
    "UPDATE outbox SET state = 'pending', settled_at = NULL, reason = NULL, server_seq = NULL WHERE mseq > ?",
  );
  const number = (sql: string) => db.prepare<[], number>(sql).pluck();
  const newest = number("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'");
  const answered = number("SELECT max(mseq) FROM outbox WHERE state IN ('acked', 'dead')");
  const lowest = number("SELECT min(mseq) FROM outbox WHERE state IN ('pending', 'sending')");
  const count = db.prepare<[number], number>('SELECT count(*) FROM outbox WHERE mseq > ?').pluck();
  const firstKept = number(
    'SELECT max(mseq) FROM outbox o WHERE NOT EXISTS (SELECT 1 FROM outbox p WHERE p.mseq = o.mseq - 1)',
  );
  const forget = db.prepare("DELETE FROM outbox WHERE state = 'acked' AND settled_at < ?");

  const answer = ({ kind, row_id: rowId }: Row, refused: boolean): Answered => ({ kind, rowId, refused });

  return {
    take(first) {
      const batch = within(unsent.all(SYNC_PUSH_MUTATIONS));
      const last = batch.at(-1);
      if (last) send.run(last.mseq);
      return batch.map((row) => mutationOf(row, first));
    },
    settle: (results, first, upTo, at) =>
      results.flatMap((result) => {
        const row = byMseq.get(result.mseq + first);
        if (!row || row.id !== result.id) return [];
        if (result.outcome === 'refused') die.run(at, result.reason ?? 'invalid', row.mseq);
        else ack.run(result.seq, result.seq <= upTo ? at : null, row.mseq);
        return [answer(row, result.outcome === 'refused')];
      }),
    pass: (upTo, at) =>
      passed.all(upTo).map((row) => {
        settleOne.run(at, row.mseq);
        return answer(row, false);
      }),
    sendAgainAfter(mseq) {
      const isWhole = count.get(mseq) === (newest.get() ?? 0) - mseq;
      if (isWhole) again.run(mseq);
      return isWhole;
    },
    sendKeptAgain: () => void again.run((firstKept.get() ?? 1) - 1),
    idOf: (mseq) => byMseq.get(mseq)?.id ?? null,
    newest: () => newest.get() ?? 0,
    newestAnswered: () => answered.get() ?? 0,
    beforeWaiting: () => (lowest.get() ?? (newest.get() ?? 0) + 1) - 1,
    forgetSettledBefore: (at) => void forget.run(at),
  };
}

/** As many as a frame holds, and at least one. */
function within(rows: Row[]): Row[] {
  let bytes = 0;
  return rows.filter((row, i) => {
    bytes += Math.min(Buffer.byteLength(row.body), LARGEST_BODY) + 256;
    return i === 0 || bytes <= SYNC_PUSH_BYTES;
  });
}

/** What is larger than any frame goes without its body: the centre refuses it, its text stays here, and nothing behind it waits. */
const mutationOf = (row: Row, first: number): Mutation => ({
  mseq: row.mseq - first,
  id: row.id,
  kind: row.kind,
  rowId: row.row_id,
  v: row.schema_v,
  at: row.created_at,
  body: Buffer.byteLength(row.body) > LARGEST_BODY ? null : JSON.parse(row.body),
});
