import type { CustomerFields, CustomerPatch } from '../../../shared/customer/customer.ts';
import { withShown } from '../openCall.ts';
import { showScript } from '../scriptRun/showScript.ts';
import type { Workplace } from '../workplace.ts';

/** A form waits for its answer: what could not be saved stays in the form, so nothing is tried again behind it. */
export async function createCustomer(w: Workplace, fields: CustomerFields): Promise<string> {
  const id = w.newId();
  await w.writes.createCustomer(id, fields, w.clock.now());
  w.emit('customer.changed', { id });
  return id;
}

export async function editCustomer(w: Workplace, id: string, rev: number, patch: CustomerPatch): Promise<number> {
  const next = await w.writes.editCustomer(id, rev, patch, w.clock.now());
  showCustomer(w, id);
  return next;
}

/** Wherever this customer is on the screen, it is as it is on the disk. */
export function showCustomer(w: Workplace, id: string): void {
  w.cell.together(() => refreshCustomer(w, id));
  w.emit('customer.changed', { id });
}

/** The record on the screen is the record on the disk. */
function refreshCustomer(w: Workplace, id: string): void {
  for (const open of w.board.all()) {
    const { popped } = open.shown;
    if (popped.card?.id !== id && popped.preview?.id !== id) continue;
    const card = w.reads.card(id, w.clock.now());
    const fresh = {
      ...popped,
      ...(popped.card?.id === id ? { card } : {}),
      ...(popped.preview?.id === id ? { preview: card } : {}),
    };
    w.board.show(showScript(w, withShown(open, { popped: fresh })));
  }
}
