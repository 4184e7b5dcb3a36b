import type { Routed, ScriptReason } from '../../../shared/desk/deskState.ts';
import type { Language } from '../../../shared/lib/text.ts';
import { callFacts } from '../../../shared/routing/callFacts.ts';
import type { Routing } from '../../../shared/routing/routeCall.ts';
import { routeCall } from '../../../shared/routing/routeCall.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { OpenCall } from '../openCall.ts';
import { isCallbackOwed } from '../promises/isCallbackOwed.ts';
import type { Workplace } from '../workplace.ts';
import type { Proposal } from './proposeScript.ts';
import { proposeScript } from './proposeScript.ts';

/** The script for a call as it stands, and what else preset rules say of it. */
export function proposalFor(w: Workplace, open: OpenCall): { proposal: Proposal | null; routed: Routed | null } {
  const { call, popped, queueLabel } = open.shown;
  const callbackOwed = isCallbackOwed(w, open.shown);
  const language = w.cell.get().profile?.language ?? 'fr';
  const routing = routeCall(w.library.rules, callFacts(open.shown, { callbackOwed, now: w.clock.now() }));
  const proposal =
    ruled(w, open, routing, language) ??
    proposeScript(w.library.scripts, { call, queueLabel, card: popped.card, callbackOwed });
  return { proposal, routed: routedIn(routing, language) };
}

function routedIn({ priority, alerts, because }: Routing, language: Language): Routed | null {
  if (because.length === 0) return null;
  const words = {
    alerts: alerts.map((alert) => alert[language]),
    because: because.map(({ title }) => title[language]),
  };
  return { priority, ...words };
}

function ruled(w: Workplace, open: OpenCall, routing: Routing, language: Language): Proposal | null {
  const script = routing.script && w.library.script(routing.script.id);
  if (!routing.script || !script) return null;
  const title = routing.because.find(({ rule }) => rule === routing.perField.script)?.title[language] ?? '';
  const begun = routing.script.step === null ? script : { ...script, start: routing.script.step };
  return { script: begun, why: reasonOf(open, script, title) };
}

/** What is plain from the call is said plainly; otherwise the rule's own title is the reason. */
function reasonOf({ shown }: OpenCall, { id, kind }: Script, title: string): ScriptReason {
  const { call, queueLabel, popped } = shown;
  const [complaint] = popped.card?.openComplaints ?? [];
  if (kind === 'complaint' && complaint) return { code: 'open-complaint', ref: complaint.ref };
  if (id === 'callback') return { code: 'callback' };
  const queue = queueLabel ?? call.queue;
  if (kind === 'inbound' && call.direction === 'inbound' && queue !== null) return { code: 'queue', queue };
  return { code: 'rule', title };
}
