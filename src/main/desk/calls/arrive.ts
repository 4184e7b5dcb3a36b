import type { Call } from '../../../shared/call/call.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { Popped } from '../../../shared/desk/pop.ts';
import { startRun } from '../../../shared/script/startRun.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import { callerLabels, numberLabel } from '../pop/callerLabels.ts';
import { identify, withHistory } from '../pop/identify.ts';
import { proposalFor } from '../scriptRun/proposalFor.ts';
import { showScript } from '../scriptRun/showScript.ts';
import { countriesOf, countryOf } from '../site/country.ts';
import type { Workplace } from '../workplace.ts';

const nobody: Popped = { pop: { kind: 'none', number: null, raw: null }, card: null, preview: null };

/** A call that comes to this desk: who it is, what to say, where to note. */
export const arrive = (w: Workplace, call: Call, place: DeskCall['place'], agent: string): OpenCall =>
  settled(w, faceOf(w, call, place, agent));

/** The rest of a call that only showed who it is. */
export function settled(w: Workplace, open: OpenCall): OpenCall {
  const popped = withHistory(w.reads, open.shown.popped, w.clock.now());
  const known = withShown(open, { popped });
  return open.runs.length === 0 ? withProposedScript(w, known) : known;
}

/** A call as it first appears on this desk: who it is. */
export function faceOf(w: Workplace, call: Call, place: DeskCall['place'], agent: string): OpenCall {
  const now = w.clock.now();
  const popped = identified(w, call, now);
  return {
    interactionId: w.newId(),
    agent,
    runs: [],
    why: { code: 'default' },
    disposition: null,
    keptRev: 0,
    closesAt: null,
    closedAt: null,
    shown: {
      call,
      place,
      queueLabel: labelOf(w, call.queue),
      didLabel: call.did === null ? null : (w.labels.get(call.did) ?? numberLabel(call.did, countryOf(w))),
      ...callerLabels(call.remote, countryOf(w)),
      popped,
      customerId: popped.card?.id ?? null,
      script: null,
      notes: { text: '', rev: 0, savedAt: null },
      promises: [],
      dispositions: [],
      disposition: null,
      wrapUp: null,
      popMs: null,
    },
  };
}

/** A call is shown whether or not the store can be read. */
function identified(w: Workplace, { direction, remote }: Call, now: number): Popped {
  if (direction === 'internal') return nobody;
  try {
    return identify(w.reads, remote, now, countriesOf(w));
  } catch (error) {
    w.report('identify', error);
    return {
      ...nobody,
      pop: remote.withheld ? { kind: 'withheld' } : { kind: 'none', number: remote.number, raw: remote.raw },
    };
  }
}

/** Begins the script that fits the call and whoever it is. */
export function withProposedScript(w: Workplace, open: OpenCall): OpenCall {
  const { proposal, routed } = proposalFor(w, open);
  const known = withShown(open, { routed });
  if (!proposal) return showScript(w, known);
  return showScript(w, { ...known, runs: [startRun(proposal.script, w.clock.now())], why: proposal.why });
}

const labelOf = (w: Workplace, queue: string | null): string | null =>
  queue === null ? null : (w.labels.get(queue) ?? queue);
