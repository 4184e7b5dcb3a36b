import { moveRun } from '../../../shared/script/moveRun.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import { showScript } from '../scriptRun/showScript.ts';
import type { Workplace } from '../workplace.ts';
import { readBaton } from './baton.ts';

/** A call that a colleague handed over comes with its customer, the script's position and their notes. */
export function takeBaton(w: Workplace, open: OpenCall): OpenCall {
  const given = w.batons.get(open.shown.call.id);
  const baton = given === undefined ? undefined : readBaton(given);
  if (!baton || open.runs.some((run) => run.trail.length > 1)) return open;
  const card = baton.customerId === null ? null : w.reads.card(baton.customerId, w.clock.now());
  const runs = baton.runs.flatMap((run) => {
    const script = w.library.scriptOf(run);
    return script ? [moveRun(script, run)] : [];
  });
  const taken = withShown(open, {
    handedOver: { from: baton.from, notes: baton.notes },
    ...(card && { customerId: card.id, popped: { ...open.shown.popped, card } }),
  });
  return showScript(w, runs.length > 0 ? { ...taken, runs } : taken);
}
