import type { DeviceState, Lookup, StoredRow, Told } from '../../src/centre/store/draft/changes.ts';
import { hangsOn, rowKey } from '../../src/centre/store/draft/changes.ts';
import type { FieldMark } from '../../src/centre/sync/apply/view.ts';
import type { MutationResult } from '../../src/shared/link/sync/mutations.ts';

export type Timed<T> = T & { keptAt: number };

/** All that a centre keeps. */
export interface Memory {
  epoch: string;
  head: number;
  gc: number;
  rows: Map<string, Timed<StoredRow>>;
  /** By what it hangs on, then by scope: the number under which it joined. */
  members: Map<string, Map<string, number>>;
  told: Timed<Told>[];
  /** By customer, then by field. */
  marks: Map<string, Map<string, FieldMark>>;
  devices: Map<string, DeviceState>;
  results: Map<string, Timed<MutationResult>>;
  resultsById: Map<string, Timed<MutationResult>>;
  awaited: Set<string>;
  commits: { seq: number; at: number }[];
}

export const createMemory = (epoch: string): Memory => ({
  ...{ epoch, head: 0, gc: 0, rows: new Map(), members: new Map(), told: [], marks: new Map(), devices: new Map() },
  ...{ results: new Map(), resultsById: new Map(), awaited: new Set(), commits: [] },
});

/** As the rules of all stores look at it. */
export const lookupIn = (memory: Memory): Lookup => ({
  row: (kind, id) => memory.rows.get(rowKey({ kind, id })) ?? null,
  marks: (customerId) => [...(memory.marks.get(customerId)?.values() ?? [])],
  memberships: (on) => [...(memory.members.get(on)?.keys() ?? [])],
  hanging: (on) => [...memory.rows.values()].filter((row) => hangsOn(row) === on),
  isAwaited: (customerId) => memory.awaited.has(customerId),
  committedAt: (seq) => memory.commits.findLast((commit) => commit.seq <= seq)?.at ?? 0,
  device: (device, incarnation) => memory.devices.get(`${device} ${incarnation}`) ?? { lastMseq: 0, lastId: null },
  result: (device, incarnation, mseq) => memory.results.get(`${device} ${incarnation} ${mseq}`) ?? null,
  resultOf: (id) => memory.resultsById.get(id) ?? null,
});

/** The number under which a scope joined what a row hangs on; undefined where it does not hold it. */
export const joinedAt = (memory: Memory, scope: string, row: StoredRow): number | undefined =>
  scope === 'all' ? 0 : memory.members.get(hangsOn(row))?.get(scope);
