import type { MutationResult } from '../../../shared/link/sync/mutations.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { FieldMark } from '../../sync/apply/view.ts';
import type { DeviceState, Lookup, StoredRow } from '../draft/changes.ts';
import { rowKey } from '../draft/changes.ts';
import { NotLoadedError } from '../draft/notLoaded.ts';
import type { Needs } from './needs.ts';
import { noNeeds } from './needs.ts';

/** What was loaded for a transaction. Null: looked for, and not there. */
export interface Loaded {
  rows: Map<string, StoredRow | null>;
  marks: Map<string, FieldMark[]>;
  memberships: Map<string, string[]>;
  hanging: Map<string, StoredRow[]>;
  awaited: Map<string, boolean>;
  committed: Map<number, number>;
  devices: Map<string, Pick<DeviceState, 'lastMseq' | 'lastId'>>;
  results: Map<string, MutationResult | null>;
  mutations: Map<string, MutationResult | null>;
}

/** Answers from what is loaded; what is not is written down as missed, and NotLoadedError is thrown. */
export function createLookupAhead(): { lookup: Lookup; loaded: Loaded; missed(): Needs } {
  const loaded: Loaded = {
    ...{ rows: new Map(), marks: new Map(), memberships: new Map(), hanging: new Map(), awaited: new Map() },
    ...{ committed: new Map(), devices: new Map(), results: new Map(), mutations: new Map() },
  };
  let needs = noNeeds();
  const from = <K, V>(map: Map<K, V>, wanted: Set<K>, key: K): V => {
    const value = map.get(key);
    if (value !== undefined) return value;
    wanted.add(key);
    throw new NotLoadedError();
  };
  const row = (kind: RowKind, id: string): StoredRow | null => {
    const kept = loaded.rows.get(rowKey({ kind, id }));
    if (kept !== undefined) return kept;
    needs.rows.get(kind)?.add(id);
    throw new NotLoadedError();
  };
  const lookup: Lookup = {
    row,
    marks: (customerId) => from(loaded.marks, needs.marks, customerId),
    memberships: (on) => from(loaded.memberships, needs.memberships, on),
    hanging: (on) => from(loaded.hanging, needs.hanging, on),
    isAwaited: (customerId) => from(loaded.awaited, needs.awaited, customerId),
    committedAt: (seq) => from(loaded.committed, needs.committed, seq),
    device: (device, incarnation) => from(loaded.devices, needs.devices, JSON.stringify([device, incarnation])),
    result: (...of) => from(loaded.results, needs.results, JSON.stringify(of)),
    resultOf: (id) => from(loaded.mutations, needs.mutations, id),
  };
  return {
    lookup,
    loaded,
    missed: () => {
      const missed = needs;
      needs = noNeeds();
      return missed;
    },
  };
}
