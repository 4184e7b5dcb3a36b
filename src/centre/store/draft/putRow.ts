import { canonicalJson } from '../../../shared/lib/canonicalJson.ts';
import { rowHash } from '../../../shared/link/sync/rowHash.ts';
import type { Put } from '../../sync/apply/view.ts';
import type { StoredRow } from './changes.ts';
import { hangsOn, rowKey } from './changes.ts';
import type { Memory } from './memory.ts';
import { join, tellGone } from './scopes.ts';

/** Puts a row as it is now, with its number, in the scopes of what it hangs on. One that is the same already is left alone. */
export function putRow(memory: Memory, put: Put): void {
  const old = memory.row(put.kind, put.id);
  if (old ? isSame(old, put) : put.body === null) return;
  const on = hangsOn(put);
  const isTold = old?.seq != null || isToldOf(put);
  const before = old === null ? [] : memory.scopesOn(hangsOn(old));
  if (isTold) joinNew(memory, put, old, on);
  const now = memory.scopesOn(on);
  if (old?.hash != null) memory.count(['all', ...before], old, old.hash, -1);
  if (old?.seq != null && hangsOn(old) !== on) tellGone(memory, put, hangsOn(old), before);
  const row = numbered(memory, put, isTold);
  if (row.hash !== null) memory.count(['all', ...now], row, row.hash, 1);
  if (isTold) for (const scope of now) memory.touched.set(scope, true);
  memory.rows.set(rowKey(row), row);
  awaitCustomer(memory, put, old);
}

const isSame = (old: StoredRow, put: Put): boolean =>
  old.customerId === put.customerId && canonicalJson(old.body) === canonicalJson(put.body);

/** A call that is not over is kept, and told to nobody. */
const isToldOf = ({ kind, body }: Put): boolean => body !== null && (kind !== 'call' || body.place === 'closed');

function numbered(memory: Memory, { kind, id, customerId, body }: Put, isTold: boolean): StoredRow {
  if (!isTold) return { kind, id, customerId, body, seq: null, hash: null };
  const seq = memory.seq.next();
  return { kind, id, customerId, body, seq, hash: body && rowHash({ kind, seq, body }) };
}

/** A new customer, or a row of nobody, comes with the scopes it belongs to. */
function joinNew(memory: Memory, { kind, id, customerId, scopes = [] }: Put, old: StoredRow | null, on: string): void {
  if (kind !== 'customer' && customerId !== null) return;
  const isNew = kind === 'customer' ? old === null : true;
  if (!isNew) return;
  const fresh = kind !== 'customer' || !memory.isAwaited(id);
  const held = memory.scopesOn(on);
  for (const scope of scopes) if (scope !== 'all' && !held.includes(scope)) join(memory, on, scope, fresh);
}

/** What hangs on a customer nobody knows is remembered, and freed of its mark when they become known. */
function awaitCustomer(memory: Memory, { kind, id, customerId, body }: Put, old: StoredRow | null): void {
  if (kind === 'customer') {
    if (old?.body || body === null || !memory.isAwaited(id)) return;
    memory.awaited.set(id, false);
    for (const row of memory.hanging(id)) if (row.body?.orphan) putRow(memory, { ...row, body: without(row.body) });
  } else if (customerId !== null && !memory.row('customer', customerId)?.body && !memory.isAwaited(customerId))
    memory.awaited.set(customerId, true);
}

const without = ({ orphan: _, ...body }: Record<string, unknown>) => body;
