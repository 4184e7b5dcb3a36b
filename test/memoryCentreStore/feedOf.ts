import type { Told } from '../../src/centre/store/draft/changes.ts';
import { hangsOn, rowKey } from '../../src/centre/store/draft/changes.ts';
import type { PlacedEntry, TextPage } from '../../src/centre/store/feedEntry.ts';
import { goneText, inOrder, pageOf } from '../../src/centre/store/feedEntry.ts';
import type { SyncRow } from '../../src/shared/link/sync/rows.ts';
import type { Memory } from './memory.ts';
import { joinedAt } from './memory.ts';

/** A page of a scope: rows that changed since they joined it, and what the scope was told besides. */
export function feedOf(memory: Memory, scope: string, after: number, limit: number): TextPage | 'reset' {
  const { head, gc } = memory;
  if (after > head || after < gc) return 'reset';
  const rows = [...memory.rows.values()].flatMap((row): PlacedEntry[] => {
    const joined = joinedAt(memory, scope, row);
    const { kind, id, customerId, seq, body } = row;
    if (seq === null || seq <= after || joined === undefined || joined >= seq) return [];
    return [placed(seq, { kind, id, seq, customerId, body })];
  });
  const told = memory.told.filter((entry) => entry.scope === scope && entry.seq > after);
  const entries = inOrder(
    rows.sort((a, b) => a.at - b.at),
    told.flatMap((entry) => saidOf(memory, entry)),
  );
  return pageOf(entries, limit, head, head);
}

const placed = (at: number, entry: SyncRow | { leave: string; seq: number }): PlacedEntry => ({
  at,
  text: JSON.stringify(entry),
});

function saidOf(memory: Memory, { scope, seq, what, kind, id, hangsOn: on }: Told): PlacedEntry[] {
  if (what === 'leave') return [placed(seq, { leave: id, seq })];
  if (what === 'gone') return [{ at: seq, text: goneText({ kind, id, seq, hangsOn: on }) }];
  const row = memory.rows.get(rowKey({ kind, id }));
  const joined = row && joinedAt(memory, scope, row);
  if (!row || row.seq === null || row.seq >= seq || hangsOn(row) !== on || joined === undefined || joined >= seq)
    return [];
  return [placed(seq, { kind, id, seq: row.seq, customerId: row.customerId, body: row.body })];
}
