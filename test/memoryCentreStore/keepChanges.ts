import type { Changes } from '../../src/centre/store/draft/changes.ts';
import { rowKey } from '../../src/centre/store/draft/changes.ts';
import type { Memory } from './memory.ts';

/** Keeps all that a transaction came to. */
export function keepChanges(memory: Memory, changes: Changes, now: number): void {
  for (const row of changes.rows) memory.rows.set(rowKey(row), { ...row, keptAt: now });
  for (const { hangsOn, scope, seq } of changes.memberships) {
    const members = memory.members.get(hangsOn) ?? new Map<string, number>();
    memory.members.set(hangsOn, members);
    if (seq === null) members.delete(scope);
    else members.set(scope, seq);
  }
  for (const told of changes.told) memory.told.push({ ...told, keptAt: now });
  for (const { customerId, ...mark } of changes.marks)
    memory.marks.set(customerId, (memory.marks.get(customerId) ?? new Map()).set(mark.field, mark));
  for (const customerId of changes.erased) memory.marks.delete(customerId);
  for (const [customerId, isAwaited] of changes.awaited) memory.awaited[isAwaited ? 'add' : 'delete'](customerId);
  keepResults(memory, changes, now);
  if (changes.head > memory.head) memory.commits.push({ seq: changes.head, at: now });
  memory.head = changes.head;
}

function keepResults(memory: Memory, { results, devices }: Changes, now: number): void {
  for (const { device, incarnation, ...result } of results) {
    memory.results.set(`${device} ${incarnation} ${result.mseq}`, { ...result, keptAt: now });
    memory.resultsById.set(result.id, { ...result, keptAt: now });
  }
  for (const state of devices) memory.devices.set(`${state.device} ${state.incarnation}`, state);
}

/** Forgets what is older, and keeps the highest number that is gone. */
export function collectBefore(memory: Memory, before: number): void {
  const gone: number[] = [];
  for (const [key, row] of memory.rows) {
    if (row.body !== null || row.keptAt >= before) continue;
    memory.rows.delete(key);
    if (row.kind === 'customer' && !hasRows(memory, row.id)) memory.members.delete(row.id);
    gone.push(row.seq ?? 0);
  }
  gone.push(...memory.told.filter(({ keptAt }) => keptAt < before).map(({ seq }) => seq));
  memory.told = memory.told.filter(({ keptAt }) => keptAt >= before);
  for (const results of [memory.results, memory.resultsById])
    for (const [key, { keptAt }] of results) if (keptAt < before) results.delete(key);
  memory.gc = Math.max(memory.gc, ...gone);
}

const hasRows = (memory: Memory, customerId: string): boolean =>
  [...memory.rows.values()].some((row) => row.customerId === customerId && row.body !== null);
