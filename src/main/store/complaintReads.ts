import type { Database } from 'better-sqlite3';
import type { ComplaintFile } from '../../shared/complaint/complaint.ts';
import { unsaid } from '../../shared/complaint/complaint.ts';
import type { Complaint } from '../../shared/customer/customer.ts';
import type { StoreReads } from './deskStore.ts';

interface Row extends Complaint {
  history: string | null;
}

const COLUMNS = `k.id, c.id AS customerId, k.ref, k.reason, k.status, k.gravity, k.opened_at AS openedAt, k.due_at AS dueAt, k.owner,
  k.justified, k.product, k.order_ref AS orderRef, k.happened_on AS happenedOn, k.facts, k.expectation, k.chance, k.plan, k.solution,
  k.satisfaction, k.opened_by AS openedBy, k.call_id AS callId, k.closed_at AS closedAt, k.history`;

/** One complaint, whole. */
export function createComplaintReads(db: Database): Pick<StoreReads, 'complaint' | 'callsNamed'> {
  const byId = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM complaint k JOIN customer c ON c.n = k.customer WHERE k.id = ?`,
  );
  const call = db.prepare<
    [string],
    { id: string; at: number; agent: string; notes: string; disposition: string | null }
  >("SELECT id, started_at AS at, agent, notes, body ->> '$.disposition.label' AS disposition FROM call WHERE id = ?");
  return {
    callsNamed: (ids) =>
      ids.flatMap((id) => {
        const { notes, disposition, ...row } = call.get(id) ?? { notes: '', disposition: null };
        const [first = ''] = notes.trim().split('\n');
        return 'id' in row ? [{ ...row, subject: first.slice(0, 160) || disposition || '' }] : [];
      }),
    complaint: (id) => {
      const row = byId.get(id);
      return row ? fileOf(row) : null;
    },
  };
}

/** What an old complaint lacks was never said. */
function fileOf({ history, ...row }: Row): ComplaintFile {
  const said = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  const given = { openedBy: '', callId: null, closedAt: null, ...unsaid, ...said } as Omit<ComplaintFile, 'history'>;
  return { ...given, history: JSON.parse(history ?? 'null') ?? [] };
}
