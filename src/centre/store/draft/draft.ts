import type { FieldHistory, NewMark, Put, View } from '../../sync/apply/view.ts';
import type { Changes, DeviceState, KeptResult, Lookup } from './changes.ts';
import { hangsOn } from './changes.ts';
import type { Memory } from './memory.ts';
import { createMemory } from './memory.ts';
import { putRow } from './putRow.ts';
import { join, leave } from './scopes.ts';

/**
 * What one transaction comes to, worked out in memory: every number, every scope, every sum. A store looks up what was there before, and
 * writes the changes after; the rules are here, once for all stores.
 */
export interface Draft extends View {
  put(put: Put): void;
  mark(mark: NewMark): void;
  remember(entry: FieldHistory): void;
  setScopes(customerId: string, scopes: readonly string[]): void;
  remove(customerId: string): void;
  device(device: string, incarnation: string): Pick<DeviceState, 'lastMseq' | 'lastId'>;
  resultOf: Lookup['resultOf'];
  result: Lookup['result'];
  conclude(state: DeviceState, result: KeptResult): void;
  head(): number;
  /** Throws what `work` throws, with nothing changed. */
  attempt<R>(work: () => R): R;
  changes(): Changes;
}

export function createDraft(lookup: Lookup, head: number): Draft {
  const memory = createMemory(lookup, head);
  const { devices, results, resultsById } = memory;
  return {
    row: memory.row,
    fieldMark: memory.mark,
    scopesOf: (row) => memory.scopesOn(hangsOn(row)),
    committedAt: lookup.committedAt,
    put: (put) => putRow(memory, put),
    mark: ({ of, ...mark }) => {
      const row = of ?? { kind: 'customer', id: mark.customerId };
      const seq = mark.seq ?? memory.row(row.kind, row.id)?.seq ?? 0;
      memory.marks.set(`${mark.customerId} ${mark.field}`, { ...mark, seq });
    },
    remember: memory.history.push,
    setScopes: (customerId, scopes) => setScopes(memory, customerId, scopes),
    remove: (customerId) => remove(memory, customerId),
    device: (device, incarnation) => devices.get(`${device} ${incarnation}`) ?? lookup.device(device, incarnation),
    result: (device, incarnation, mseq) =>
      results.get(`${device} ${incarnation} ${mseq}`) ?? lookup.result(device, incarnation, mseq),
    resultOf: (id) => resultsById.get(id) ?? lookup.resultOf(id),
    conclude: (state, result) => {
      devices.set(`${state.device} ${state.incarnation}`, state);
      results.set(`${state.device} ${state.incarnation} ${result.mseq}`, result);
      resultsById.set(result.id, result);
    },
    head: memory.seq.get,
    attempt: memory.attempt,
    changes: () => changesOf(memory),
  };
}

function setScopes(memory: Memory, customerId: string, wanted: readonly string[]): void {
  const held = memory.scopesOn(customerId);
  for (const scope of held) if (!wanted.includes(scope)) leave(memory, customerId, scope);
  for (const scope of new Set(wanted))
    if (scope !== 'all' && !held.includes(scope)) join(memory, customerId, scope, false);
}

/** A call that is not over stays: what its desk says of it later goes on from there. */
function remove(memory: Memory, customerId: string): void {
  const told = memory.hanging(customerId).filter(({ seq }) => seq !== null);
  for (const row of told.reverse()) putRow(memory, { ...row, body: null });
  memory.erased.push(customerId);
}

const changesOf = (memory: Memory): Changes => ({
  head: memory.seq.get(),
  rows: memory.rows.values(),
  memberships: memory.memberships.values().flat(),
  told: memory.told.values(),
  marks: memory.marks.values(),
  history: memory.history.values(),
  results: memory.results.values(),
  devices: memory.devices.values(),
  sums: memory.sums.values(),
  awaited: new Map(memory.awaited.entries()),
  erased: memory.erased.values(),
  scopes: memory.touched.entries().map(([scope]) => scope),
});
