import { DeskError } from '../../../shared/lib/result.ts';
import { showCustomer } from '../customers/customers.ts';
import type { Workplace } from '../workplace.ts';
import { SHOWN } from './syncState.ts';

export async function chooseInConflict(w: Workplace, id: string, choose: 'stands' | 'lost'): Promise<void> {
  const conflict = w.reads.conflicts(SHOWN).find((open) => open.id === id);
  await w.writes.chooseInConflict(id, choose, w.clock.now());
  w.sync.tell();
  if (conflict) showCustomer(w, conflict.customerId);
}

export async function retryChange(w: Workplace, mseq: number): Promise<void> {
  const change = w.reads.refused(SHOWN).find((refused) => refused.mseq === mseq);
  await w.writes.retryRefused(mseq);
  w.sync.tell();
  if (change?.customerId) showCustomer(w, change.customerId);
}

/** Nobody has to be told of it any more. */
export async function dismissChange(w: Workplace, mseq: number): Promise<void> {
  if (!w.reads.refused(SHOWN).some((refused) => refused.mseq === mseq)) throw new DeskError('not-found');
  await w.writes.hideRefused(mseq);
  w.sync.tell();
}
