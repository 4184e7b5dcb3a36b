import { addHash, rangeOf, removeHash } from '../../../shared/link/sync/rowHash.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { FieldHistory, FieldMark, KeptRow } from '../../sync/apply/view.ts';
import type { DeviceState, KeptMark, KeptResult, Lookup, Membership, StoredRow, SumDelta, Told } from './changes.ts';
import { hangsOn, rowKey } from './changes.ts';
import { createUndoable } from './undoable.ts';

export type Memory = ReturnType<typeof createMemory>;

/** What a transaction has changed so far, over what was there before it. */
export function createMemory(lookup: Lookup, head: number) {
  const undoable = createUndoable();
  const rows = undoable.map<string, StoredRow>();
  const memberships = undoable.map<string, readonly Membership[]>();
  const marks = undoable.map<string, KeptMark>();
  const sums = undoable.map<string, SumDelta>();
  const touched = undoable.map<string, true>();
  const memory = {
    rows,
    memberships,
    marks,
    sums,
    touched,
    told: undoable.list<Told>(),
    history: undoable.list<FieldHistory>(),
    results: undoable.map<string, KeptResult>(),
    resultsById: undoable.map<string, KeptResult>(),
    devices: undoable.map<string, DeviceState>(),
    awaited: undoable.map<string, boolean>(),
    erased: undoable.list<string>(),
    seq: undoable.counter(head),
    attempt: undoable.attempt,
    row: (kind: RowKind, id: string): StoredRow | null => rows.get(rowKey({ kind, id })) ?? lookup.row(kind, id),
    mark: (customerId: string, field: string): FieldMark | null =>
      marks.get(`${customerId} ${field}`) ?? lookup.marks(customerId).find((mark) => mark.field === field) ?? null,
    isAwaited: (customerId: string) => memory.awaited.get(customerId) ?? lookup.isAwaited(customerId),
    /** Besides `all`. */
    scopesOn: (hanging: string): string[] => {
      const changed = memberships.get(hanging) ?? [];
      const before = lookup.memberships(hanging).filter((scope) => !changed.some((m) => m.scope === scope));
      return [...before, ...changed.flatMap(({ scope, seq }) => (seq === null ? [] : [scope]))];
    },
    hanging: (on: string): StoredRow[] => hanging(lookup, rows.values(), on),
    count: (scopes: readonly string[], row: Pick<KeptRow, 'kind' | 'id'>, hash: number, sign: 1 | -1) => {
      for (const scope of scopes) countIn(sums, scope, row, hash, sign);
    },
  };
  return memory;
}

function hanging(lookup: Lookup, changed: StoredRow[], on: string): StoredRow[] {
  const kept = new Map(lookup.hanging(on).map((row) => [rowKey(row), row]));
  for (const row of changed) {
    if (hangsOn(row) === on) kept.set(rowKey(row), row);
    else kept.delete(rowKey(row));
  }
  return [...kept.values()].sort((a, b) => Number(b.kind === 'customer') - Number(a.kind === 'customer'));
}

function countIn(
  sums: { get(key: string): SumDelta | undefined; set(key: string, delta: SumDelta): void },
  scope: string,
  { kind, id }: Pick<KeptRow, 'kind' | 'id'>,
  hash: number,
  sign: 1 | -1,
): void {
  const range = rangeOf(id);
  const key = `${kind} ${range} ${scope}`;
  const { count, sum } = sums.get(key) ?? { count: 0, sum: 0 };
  const next = sign === 1 ? addHash(sum, hash) : removeHash(sum, hash);
  sums.set(key, { scope, kind, range, count: count + sign, sum: next });
}
