import type { DeskCall, ScriptReason } from '../../shared/desk/deskState.ts';
import type { ScriptRun } from '../../shared/script/scriptRun.ts';
import type { JournaledCall } from '../store/deskStore.ts';

/** A call on this desk: what the page sees of it, and what only the desk needs. */
export interface OpenCall {
  /** UUIDv7: what the log knows it by. A call that comes back to this desk later gets another one. */
  interactionId: string;
  agent: string;
  shown: DeskCall;
  /** The scripts of this call; the last one has the screen. */
  runs: readonly ScriptRun[];
  why: ScriptReason;
  disposition: JournaledCall['disposition'];
  /** The notes that are on the disk. */
  keptRev: number;
  /** When it closes because of a choice made in wrap-up. */
  closesAt: number | null;
  closedAt: number | null;
  /** When this agent's phone began to ring, on the bridge's clock; null where that was not seen. */
  rangAt?: number | null;
}

/** What must survive. */
export function journalOf(open: OpenCall): JournaledCall {
  const { shown } = open;
  return {
    interactionId: open.interactionId,
    call: shown.call,
    place: open.closedAt === null ? shown.place : 'closed',
    agent: open.agent,
    customerId: shown.customerId,
    queueLabel: shown.queueLabel,
    didLabel: shown.didLabel,
    scriptRuns: [...open.runs],
    activeScript: open.runs.at(-1)?.scriptId ?? null,
    notes: { text: shown.notes.text, rev: shown.notes.rev },
    disposition: open.disposition,
    wrapUp: shown.wrapUp,
    closedAt: open.closedAt,
    complaintId: shown.complaint?.id ?? null,
    popMs: shown.popMs,
    ringToPopMs: shown.ringToPopMs ?? null,
  };
}

export const withShown = (open: OpenCall, patch: Partial<DeskCall>): OpenCall => ({
  ...open,
  shown: { ...open.shown, ...patch },
});
