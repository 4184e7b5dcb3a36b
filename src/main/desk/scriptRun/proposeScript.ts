import type { Call } from '../../../shared/call/call.ts';
import type { CustomerCard } from '../../../shared/customer/customer.ts';
import type { ScriptReason } from '../../../shared/desk/deskState.ts';
import type { Script, ScriptKind } from '../../../shared/script/script.ts';

export interface Proposal {
  script: Script;
  why: ScriptReason;
}

interface Situation {
  call: Pick<Call, 'direction' | 'queue'>;
  queueLabel: string | null;
  card: CustomerCard | null;
  /** A callback was promised to this customer or number and is not kept yet. */
  callbackOwed: boolean;
}

/** Which script to begin with, and why. Null where there is none for such a call. */
export function proposeScript(scripts: readonly Script[], situation: Situation): Proposal | null {
  const { call } = situation;
  if (call.direction === 'internal') return null;
  return call.direction === 'outbound' ? forDialled(scripts, situation) : forCaller(scripts, situation);
}

function forDialled(scripts: readonly Script[], { callbackOwed }: Situation): Proposal | null {
  const callback = callbackOwed ? scripts.find(({ id }) => id === 'callback') : undefined;
  if (callback) return { script: callback, why: { code: 'callback' } };
  return withReason(firstOf(scripts, 'outbound'), { code: 'outbound' });
}

function forCaller(scripts: readonly Script[], { call, queueLabel, card }: Situation): Proposal | null {
  const [complaint] = card?.openComplaints ?? [];
  const forComplaint = complaint && firstOf(scripts, 'complaint');
  if (forComplaint) return { script: forComplaint, why: { code: 'open-complaint', ref: complaint.ref } };
  const ofQueue = scripts.find(({ id }) => call.queue !== null && id === call.queue);
  const queue = queueLabel ?? call.queue;
  const why: ScriptReason = queue === null ? { code: 'default' } : { code: 'queue', queue };
  return withReason(ofQueue ?? firstOf(scripts, 'inbound'), why);
}

const firstOf = (scripts: readonly Script[], kind: ScriptKind): Script | undefined =>
  scripts.find((script) => script.kind === kind && script.id.startsWith(preferred[kind])) ??
  scripts.find((script) => script.kind === kind);

/** Where a kind has several scripts, the general one. */
const preferred: Record<ScriptKind, string> = { inbound: 'inbound', complaint: 'complaint', outbound: 'outbound' };

const withReason = (script: Script | undefined, why: ScriptReason): Proposal | null =>
  script ? { script, why } : null;
