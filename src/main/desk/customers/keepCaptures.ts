import { DeskError } from '../../../shared/lib/result.ts';
import { captures } from '../../../shared/script/captures.ts';
import type { StoreWrites } from '../../store/deskStore.ts';
import type { OpenCall } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';
import { capturedPatch } from './capturedPatch.ts';
import { showCustomer } from './customers.ts';

const ATTEMPTS = 3;

/** What was learnt in a conversation goes on the record as it goes on, so that nobody asks for it again. */
export function keepCaptures(w: Workplace, { runs, shown }: OpenCall): void {
  const { customerId } = shown;
  const learnt = runs.flatMap((run) => {
    const script = w.library.scriptOf(run);
    return script ? captures(script, run, w.library.objections) : [];
  });
  if (customerId === null || learnt.length === 0) return;

  const edit = async (writes: StoreWrites, attempt = 1): Promise<void> => {
    const record = w.reads.record(customerId, w.clock.now());
    const patch = record ? capturedPatch(learnt, record) : {};
    if (!record || Object.keys(patch).length === 0) return;
    try {
      await writes.editCustomer(customerId, record.rev, patch, w.clock.now());
      showCustomer(w, customerId);
    } catch (error) {
      const movedOn = error instanceof DeskError && error.code === 'conflict' && attempt < ATTEMPTS;
      if (!movedOn) throw error;
      await edit(writes, attempt + 1);
    }
  };
  w.saver.keep((writes) => edit(writes)).catch(() => {});
}
