import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { ScriptRun } from '../../../shared/script/scriptRun.ts';
import { withProposedScript } from '../calls/arrive.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import { showScript } from '../scriptRun/showScript.ts';
import type { Workplace } from '../workplace.ts';

/** Who it is, or nobody. The choice teaches the next call from this number. */
export function chooseCustomer(w: Workplace, callId: string, customerId: string | null): void {
  const open = w.board.need(callId);
  const card = customerId === null ? null : w.reads.card(customerId, w.clock.now());
  if (customerId !== null && !card) throw new DeskError('not-found');
  const popped = { ...open.shown.popped, card };
  const chosen = withShown(open, { customerId, popped });
  void w.board.put(
    untouched(open) ? withProposedScript(w, chosen) : showScript(w, chosen),
    lineOf(w, card?.name ?? null),
  );
  const { number } = open.shown.call.remote;
  if (customerId === null || number === null || open.shown.customerId === customerId) return;
  w.choices.keep(number, customerId);
}

/** Nothing was said yet, and nothing heard: another script may still be the better one. */
const untouched = ({ runs }: OpenCall): boolean => runs.every(isFresh);

const isFresh = ({ trail, answers, objections = [] }: ScriptRun): boolean =>
  trail.length <= 1 && Object.keys(answers).length === 0 && objections.length === 0;

const lineOf = (w: Workplace, name: string | null): StoryLine => ({
  at: w.clock.now(),
  kind: 'customer',
  what: name === null ? 'nobody' : 'chosen',
  text: name,
});
