import { tell } from '../complaints/openComplaint.ts';
import { showCustomer } from '../customers/customers.ts';
import type { Workplace } from '../workplace.ts';

/** It was done, or after all it was not; whoever looks at its customer or its complaint sees that. */
export async function keepPromise(w: Workplace, id: string, kept: boolean): Promise<void> {
  await w.saver.keep((writes) => writes.keepPromise(id, kept ? w.clock.now() : null));
  const { customerId = null, complaintId } = w.reads.promise(id) ?? {};
  if (customerId === null) return;
  if (complaintId) tell(w, complaintId, customerId);
  else showCustomer(w, customerId);
}
