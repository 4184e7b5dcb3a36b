import { DeskError } from '../../../shared/lib/result.ts';
import { chooseCustomer } from '../pop/chooseCustomer.ts';
import { linkedIsDialled } from '../telLinks/openTelLink.ts';
import type { Workplace } from '../workplace.ts';
import { closeWrapUp } from '../wrapUp/wrapUp.ts';
import { numberToDial } from './numberToDial.ts';

/** Calls a number as it was typed. What is still in wrap-up is closed first, or refuses. */
export async function dial(w: Workplace, typed: string, customerId?: string): Promise<{ callId: string | null }> {
  const number = numberToDial(w, typed);
  if (number === null) throw new DeskError('number-invalid');
  if (w.link.health().centre !== 'connected') throw new DeskError('telephony-down');
  for (const { shown } of w.board.all()) {
    if (shown.place === 'wrap-up') closeWrapUp(w, shown.call.id);
    else if (shown.place !== 'ringing' && shown.call.status !== 'held') throw new DeskError('not-now');
  }
  const result = await w.link.run({ do: 'dial', number });
  if (!result.ok) throw new DeskError(result.code, result.message);
  linkedIsDialled(w, number);
  const callId = result.value.call ?? null;
  if (callId !== null && customerId !== undefined) isWhoWasMeant(w, callId, customerId);
  return { callId };
}

/** The agent dialled from somebody's record: it is them, whoever else has that number. */
function isWhoWasMeant(w: Workplace, callId: string, customerId: string): void {
  const open = w.board.get(callId);
  if (open) {
    if (open.shown.customerId !== customerId) chooseCustomer(w, callId, customerId);
  } else w.intended.set(callId, customerId);
}
