import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { StoredRow } from './changes.ts';
import type { Memory } from './memory.ts';

/** From now on this scope holds what hangs there: what is there already is told again. `fresh`: nothing is. */
export function join(memory: Memory, on: string, scope: string, fresh: boolean): void {
  setMembership(memory, on, scope, memory.seq.next());
  if (fresh) return;
  for (const row of memory.hanging(on)) if (isTold(row)) tellAgain(memory, row, on, scope);
}

function tellAgain(memory: Memory, { kind, id, hash }: StoredRow, on: string, scope: string): void {
  memory.told.push({ scope, seq: memory.seq.next(), what: 'again', kind, id, hangsOn: on });
  memory.count([scope], { kind, id }, hash ?? 0, 1);
}

/** The scope loses the customer and all that hangs on them. */
export function leave(memory: Memory, customerId: string, scope: string): void {
  for (const row of memory.hanging(customerId)) if (isTold(row)) memory.count([scope], row, row.hash ?? 0, -1);
  setMembership(memory, customerId, scope, null);
  const what = { what: 'leave', kind: 'customer', id: customerId, hangsOn: customerId } as const;
  memory.told.push({ scope, seq: memory.seq.next(), ...what });
}

/**
 * One row goes from what it hung on: scopes are told before it gets its new number, which stays the higher one. Those that hold it still
 * are told too, for a desk that sleeps until the new customer has left: it knows the row by the old one, `from`.
 */
export function tellGone(memory: Memory, row: { kind: RowKind; id: string }, from: string, scopes: string[]): void {
  for (const scope of scopes) {
    memory.told.push({ scope, seq: memory.seq.next(), what: 'gone', kind: row.kind, id: row.id, hangsOn: from });
    memory.touched.set(scope, true);
  }
}

const isTold = (row: StoredRow) => row.seq !== null && row.body !== null;

function setMembership(memory: Memory, on: string, scope: string, seq: number | null): void {
  const others = (memory.memberships.get(on) ?? []).filter((m) => m.scope !== scope);
  memory.memberships.set(on, [...others, { scope, hangsOn: on, seq }]);
  memory.touched.set(scope, true);
}
