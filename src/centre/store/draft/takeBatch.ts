import type { Mutation, MutationResult } from '../../../shared/link/sync/mutations.ts';
import { applyMutation } from '../../sync/apply/applyMutation.ts';
import type { PushBatch, Pushed } from '../centreStore.ts';
import type { KeptResult } from './changes.ts';
import type { Draft } from './draft.ts';
import { NotLoadedError } from './notLoaded.ts';

/** Takes what is new of a batch, in order; what was taken before has the answer it had then. */
export function takeBatch(draft: Draft, batch: PushBatch): Pushed {
  const { device, incarnation } = batch.author;
  const { lastMseq } = draft.device(device, incarnation);
  if (batch.mutations.some((mutation) => isForked(draft, batch, mutation)))
    return { results: [], lastMseq, fork: true };
  const first = batch.mutations[0]?.mseq ?? 0;
  if (first > lastMseq + 1) return { results: [], lastMseq, expect: lastMseq + 1 };
  const results: MutationResult[] = [];
  for (const mutation of batch.mutations) {
    const last = draft.device(device, incarnation).lastMseq;
    if (mutation.mseq > last + 1) break;
    results.push(mutation.mseq <= last ? repeated(draft, batch, mutation) : taken(draft, batch, mutation));
  }
  return { results, lastMseq: draft.device(device, incarnation).lastMseq };
}

/** The number is taken by another mutation: the desk is a copy of another one, or was set back. */
function isForked(draft: Draft, { author: { device, incarnation } }: PushBatch, { mseq, id }: Mutation): boolean {
  const { lastMseq, lastId } = draft.device(device, incarnation);
  if (mseq > lastMseq) return false;
  const kept = mseq === lastMseq ? lastId : (draft.result(device, incarnation, mseq)?.id ?? null);
  return kept !== null && kept !== id;
}

/** A result that is no longer kept was that of something very old: it was taken. */
function repeated(
  draft: Draft,
  { author: { device, incarnation } }: PushBatch,
  { mseq, id }: Mutation,
): MutationResult {
  const kept = draft.result(device, incarnation, mseq);
  return kept ? asked(kept, mseq) : { mseq, id, outcome: 'applied', seq: 0 };
}

function taken(draft: Draft, batch: PushBatch, mutation: Mutation): MutationResult {
  const { device, incarnation, userId } = batch.author;
  const { mseq, id } = mutation;
  const before = draft.resultOf(id);
  const result = before ? asked(before, mseq) : decided(draft, batch, mutation);
  const kept: KeptResult = { ...result, device, incarnation };
  draft.conclude({ device, incarnation, userId, lastMseq: mseq, lastId: id }, kept);
  return result;
}

/** A kept result, as the answer to this number. */
const asked = ({ id, outcome, seq, reason, detail }: MutationResult, mseq: number): MutationResult => ({
  ...{ mseq, id, outcome, seq },
  ...(reason && { reason }),
  ...(detail && { detail }),
});

function decided(draft: Draft, batch: PushBatch, mutation: Mutation): MutationResult {
  const { mseq, id } = mutation;
  try {
    return draft.attempt(() => written(draft, batch, mutation));
  } catch (error) {
    if (error instanceof NotLoadedError) throw error;
    // Whatever it is, it is refused alone: nothing behind it waits.
    return { mseq, id, outcome: 'refused', seq: 0, reason: 'invalid', detail: 'not understood' };
  }
}

function written(draft: Draft, batch: PushBatch, mutation: Mutation): MutationResult {
  const { mseq, id } = mutation;
  const before = draft.head();
  const effects = applyMutation(draft, mutation, batch);
  if ('refused' in effects) {
    const { refused: reason, detail } = effects;
    return { mseq, id, outcome: 'refused', seq: 0, reason, ...(detail && { detail }) };
  }
  for (const put of effects.puts) draft.put(put);
  for (const mark of effects.marks) draft.mark(mark);
  for (const entry of effects.history) draft.remember(entry);
  const head = draft.head();
  return { mseq, id, outcome: 'applied', seq: head > before ? head : 0 };
}
