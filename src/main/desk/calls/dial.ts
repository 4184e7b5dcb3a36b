import { DeskError } from '../../../shared/lib/result.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import { chooseCustomer } from '../pop/chooseCustomer.ts';
import { countriesOf } from '../site/country.ts';
import type { Workplace } from '../workplace.ts';
import { closeWrapUp } from '../wrapUp/wrapUp.ts';

/** A short code of the house: a colleague, a queue. */
const shortCode = /^[0-9*#]{2,6}$/;

/** Calls a number as it was typed. What is still in wrap-up is closed first, or refuses. */
export async function dial(w: Workplace, typed: string, customerId?: string): Promise<{ callId: string | null }> {
  const number = normaliseNumber(typed, countriesOf(w)) ?? (shortCode.test(typed) ? typed : null);
  if (number === null) throw new DeskError('number-invalid');
  if (w.link.health().centre !== 'connected') throw new DeskError('telephony-down');
  for (const { shown } of w.board.all()) {
    if (shown.place === 'wrap-up') closeWrapUp(w, shown.call.id);
    else if (shown.place !== 'ringing' && shown.call.status !== 'held') throw new DeskError('not-now');
  }
  const result = await w.link.run({ do: 'dial', number });
  if (!result.ok) throw new DeskError(result.code, result.message);
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
