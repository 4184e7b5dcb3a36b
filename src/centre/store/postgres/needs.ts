import type { Mutation } from '../../../shared/link/sync/mutations.ts';
import type { RowKind } from '../../../shared/link/sync/rows.ts';
import type { Work } from '../draft/work.ts';
import { ROW_KINDS } from '../tables.ts';

/** What a transaction is going to look up, so that all of it is loaded by a few questions. */
export interface Needs {
  rows: Map<RowKind, Set<string>>;
  /** Of customers. */
  marks: Set<string>;
  memberships: Set<string>;
  hanging: Set<string>;
  awaited: Set<string>;
  /** Moments of numbers. */
  committed: Set<number>;
  /** JSON of [device, incarnation]. */
  devices: Set<string>;
  /** JSON of [device, incarnation, mseq]. */
  results: Set<string>;
  mutations: Set<string>;
}

export const noNeeds = (): Needs => ({
  rows: new Map(ROW_KINDS.map((kind) => [kind, new Set<string>()])),
  ...{ marks: new Set(), memberships: new Set(), hanging: new Set(), awaited: new Set() },
  ...{ committed: new Set(), devices: new Set(), results: new Set(), mutations: new Set() },
});

/** A good guess is enough: what it forgets is loaded when it is missed. */
export function addNeedsOf(needs: Needs, work: Work): void {
  switch (work.type) {
    case 'push': {
      const { device, incarnation } = work.batch.author;
      needs.devices.add(JSON.stringify([device, incarnation]));
      for (const mutation of work.batch.mutations) needsOfMutation(needs, mutation);
      return;
    }
    case 'put':
      for (const { kind, id, customerId } of work.rows) needsOfRow(needs, kind, id, customerId);
      return;
    case 'remove':
    case 'scopes':
      needs.hanging.add(work.customerId);
      needs.memberships.add(work.customerId);
  }
}

function needsOfRow(needs: Needs, kind: RowKind, id: string, customerId: string | null): void {
  needs.rows.get(kind)?.add(id);
  needs.memberships.add(customerId ?? `${kind}:${id}`);
  if (customerId === null) return;
  needs.rows.get('customer')?.add(customerId);
  needs.awaited.add(customerId);
}

function needsOfMutation(needs: Needs, { id, kind, rowId, body }: Mutation): void {
  needs.mutations.add(id);
  const said = (body ?? {}) as {
    id?: unknown;
    customerId?: unknown;
    e164?: unknown;
    call?: { remote?: { number?: unknown } };
  };
  const customerId = typeof said.customerId === 'string' ? said.customerId : null;
  const number = said.e164 ?? said.call?.remote?.number;
  if (customerId !== null && typeof number === 'string')
    needsOfRow(needs, 'number-use', `${number} ${customerId}`, customerId);
  if (kind === 'call') for (const part of ['call', 'interaction'] as const) needsOfRow(needs, part, rowId, customerId);
  if (kind === 'call-lines') needs.rows.get('call')?.add(rowId);
  if (kind.startsWith('promise')) needsOfRow(needs, 'promise', `${said.id}`, customerId);
  if (kind.startsWith('complaint')) needsOfRow(needs, 'complaint', `${said.id}`, customerId);
  if (kind === 'complaint-edit') needs.marks.add(`${customerId}`);
  if (kind === 'conflict-choice') needsOfRow(needs, 'conflict', `${said.id}`, customerId);
  if (!kind.startsWith('customer')) return;
  needsOfRow(needs, 'customer', `${said.id}`, `${said.id}`);
  needs.marks.add(`${said.id}`);
}
