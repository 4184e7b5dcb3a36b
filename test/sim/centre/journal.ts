import type { PushBatch } from '../../../src/centre/store/centreStore.ts';
import type { Draft } from '../../../src/centre/store/draft/draft.ts';
import { createDraft } from '../../../src/centre/store/draft/draft.ts';
import type { Work } from '../../../src/centre/store/draft/work.ts';
import { doWork } from '../../../src/centre/store/draft/work.ts';
import { applyMutation } from '../../../src/centre/sync/apply/applyMutation.ts';
import type { Mutation } from '../../../src/shared/link/sync/mutations.ts';
import { collectBefore, keepChanges } from '../../memoryCentreStore/keepChanges.ts';
import type { Memory } from '../../memoryCentreStore/memory.ts';
import { createMemory, lookupIn } from '../../memoryCentreStore/memory.ts';

/** What the centre did, in its order. Of a push only what nobody had pushed before. */
export type Entry = { at: number } & (Work | { type: 'collect'; before: number });
export type Journal = readonly Entry[];

export const pushedIn = (journal: Journal): Set<string> =>
  new Set(journal.flatMap((entry) => (entry.type === 'push' ? entry.batch.mutations.map(({ id }) => id) : [])));

/**
 * One table: every mutation once, in the order in which the centre first took it. It knows nothing of numbers, answers, incarnations,
 * connections or copies: a centre that took something twice, or lost it, comes to something else.
 */
export function replayed(journal: Journal, epoch: string): Memory {
  const memory = createMemory(epoch);
  for (const { at, ...entry } of journal) {
    if (entry.type === 'collect') {
      collectBefore(memory, entry.before);
      continue;
    }
    const draft = createDraft(lookupIn(memory), memory.head);
    if (entry.type === 'push') for (const mutation of entry.batch.mutations) takeOnce(draft, mutation, entry.batch);
    else doWork(draft, entry, at);
    keepChanges(memory, draft.changes(), at);
  }
  return memory;
}

function takeOnce(draft: Draft, mutation: Mutation, batch: PushBatch): void {
  const effects = applyMutation(draft, mutation, batch);
  if ('refused' in effects) return;
  for (const put of effects.puts) draft.put(put);
  for (const mark of effects.marks) draft.mark(mark);
  for (const entry of effects.history) draft.remember(entry);
}
