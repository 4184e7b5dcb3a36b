import type { CallComplaint } from '../../shared/desk/deskState.ts';
import type { JournaledCall } from '../store/deskStore.ts';
import { withProposedScript } from './calls/arrive.ts';
import { shownComplaint } from './complaints/shownComplaint.ts';
import { addNotice } from './notices/addNotice.ts';
import type { OpenCall } from './openCall.ts';
import { withShown } from './openCall.ts';
import { callerLabels } from './pop/callerLabels.ts';
import { identify, withHistory } from './pop/identify.ts';
import { proposalFor } from './scriptRun/proposalFor.ts';
import { showScript } from './scriptRun/showScript.ts';
import { countriesOf, countryOf } from './site/country.ts';
import type { Workplace } from './workplace.ts';
import { owesCallback } from './wrapUp/owesCallback.ts';
import { UNDO_MS } from './wrapUp/wrapUpTimes.ts';

/** The calls that were on the desk when it ended: same customer, same step, same half-typed note, same countdown. */
export function restoreCalls(w: Workplace): void {
  const journaled = w.reads.openCalls();
  if (journaled.length === 0) return;
  w.cell.together(() => {
    for (const kept of journaled) {
      w.saver.resumeLines(kept.interactionId, w.reads.story(kept.interactionId)?.lines.length ?? 0);
      void w.board.put(restored(w, kept), { at: w.clock.now(), kind: 'event', what: 'restored', text: null });
    }
    addNotice(w, 'restored', String(journaled.length));
  });
}

function restored(w: Workplace, kept: JournaledCall): OpenCall {
  const { call, disposition, wrapUp } = kept;
  const now = w.clock.now();
  const card = kept.customerId === null ? null : w.reads.card(kept.customerId, now);
  const popped = withHistory(w.reads, identify(w.reads, call.remote, now, countriesOf(w)), now);
  const undoUntil = (disposition?.chosenAt ?? 0) + UNDO_MS;
  const choseInWrapUp = disposition !== null && wrapUp !== null && disposition.chosenAt >= wrapUp.startedAt;
  const show = kept.scriptRuns.length > 0 ? showScript : withProposedScript;
  const open = show(w, {
    interactionId: kept.interactionId,
    agent: kept.agent,
    runs: runsOf(kept),
    why: { code: 'default' },
    disposition,
    keptRev: kept.notes.rev,
    closesAt: choseInWrapUp ? undoUntil : null,
    closedAt: null,
    shown: {
      call,
      place: kept.place === 'closed' ? 'wrap-up' : kept.place,
      queueLabel: kept.queueLabel,
      didLabel: kept.didLabel,
      ...callerLabels(call.remote, countryOf(w)),
      popped: { ...popped, card: card ?? popped.card },
      customerId: kept.customerId,
      script: null,
      notes: { ...kept.notes, savedAt: now },
      promises: w.reads.promisesOfCall(kept.interactionId),
      dispositions: [],
      disposition: disposition && { key: disposition.key, undoUntil },
      wrapUp,
      complaint: complaintOf(w, kept),
      popMs: kept.popMs,
      ringToPopMs: kept.ringToPopMs ?? null,
    },
  });
  return withReason(w, owesCallback(open) ? { ...withShown(open, { awaits: 'callback' }), closesAt: null } : open);
}

function complaintOf({ reads }: Workplace, { complaintId }: JournaledCall): CallComplaint | null {
  const found = complaintId ? reads.complaint(complaintId) : null;
  return found && shownComplaint(found);
}

/** Why a script was proposed is not kept: it follows from the call as it did before, or the agent chose another one. */
function withReason(w: Workplace, open: OpenCall): OpenCall {
  const { script } = open.shown;
  if (!script) return open;
  const { proposal, routed } = proposalFor(w, open);
  const why = proposal?.script.id === script.scriptId ? proposal.why : { code: 'chosen' as const };
  return { ...withShown(open, { routed, script: { ...script, why } }), why };
}

/** The last one has the screen. */
function runsOf({ scriptRuns, activeScript }: JournaledCall): OpenCall['runs'] {
  const active = scriptRuns.filter((run) => run.scriptId === activeScript);
  return [...scriptRuns.filter((run) => run.scriptId !== activeScript), ...active];
}
