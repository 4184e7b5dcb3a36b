import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import { showScript } from '../scriptRun/showScript.ts';
import type { Workplace } from '../workplace.ts';

/** The agent dialled from somebody's record: it is them, whoever else has that number. */
export function asMeant(w: Workplace, open: OpenCall): OpenCall {
  const customerId = w.intended.get(open.shown.call.id);
  if (customerId === undefined) return open;
  w.intended.delete(open.shown.call.id);
  const card = w.reads.card(customerId, w.clock.now());
  if (!card) return open;
  return showScript(w, withShown(open, { customerId, popped: { ...open.shown.popped, card } }));
}
