import type { OpenCall } from '../openCall.ts';
import { isCallbackOwed } from '../promises/isCallbackOwed.ts';
import type { Workplace } from '../workplace.ts';
import type { Proposal } from './proposeScript.ts';
import { proposeScript } from './proposeScript.ts';

/** The script for a call as it stands. */
export function proposalFor(w: Workplace, { shown }: OpenCall): Proposal | null {
  const { call, popped, queueLabel } = shown;
  const callbackOwed = call.direction === 'outbound' && isCallbackOwed(w, shown);
  return proposeScript(w.library.scripts, { call, queueLabel, card: popped.card, callbackOwed });
}
