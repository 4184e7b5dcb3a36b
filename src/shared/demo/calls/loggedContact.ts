import type { EndedCall } from '../../call/call.ts';
import type { Contact } from '../../customer/customer.ts';
import type { ImportedCustomer } from '../../customer/importedCustomer.ts';
import type { ImportedCall } from '../../interaction/importedCall.ts';
import type { DemoWorld } from '../demoWorld.ts';
import type { CallMaterial } from './callMaterial.ts';
import { callNotes } from './callNotes.ts';
import { scriptFor } from './scriptFor.ts';
import { storyLines } from './storyLines.ts';
import { walkScript } from './walkScript.ts';

const RING_MS = 4_000;
const QUEUES = {
  service: { queue: 'service', label: 'Service client', did: '+33142000100' },
  maroc: { queue: 'maroc', label: 'Maroc', did: '+212520000100' },
} as const;

/** A contact of a timeline as the call it was: same moment, same length, same agent, same end. */
export function loggedContact(
  world: DemoWorld,
  customer: ImportedCustomer,
  contact: Contact,
  material: CallMaterial,
): ImportedCall {
  const { random } = world;
  const call = callOf(world, customer, contact);
  const { endedAt } = call;
  const answeredAt = call.status === 'cleared' ? call.answeredAt : null;
  const script = answeredAt === null ? undefined : scriptFor(contact, material.scripts);
  const walked = script && walkScript(world, { script, customer, contact, from: answeredAt ?? endedAt, to: endedAt });
  const wrapUpMs = random.int(6, 55) * 1_000;
  const chosenAt = endedAt + wrapUpMs;
  const label = material.dispositions.find(({ key }) => key === contact.disposition)?.label;
  const disposition = contact.disposition && label ? { key: contact.disposition, label, chosenAt } : null;
  return {
    interactionId: contact.id,
    call,
    agent: contact.agent ?? 'Amina Berrada',
    customerId: customer.id,
    queueLabel: call.queue === null ? null : QUEUES[queueOf(customer)].label,
    didLabel: null,
    scriptRuns: walked ? [walked.run] : [],
    activeScript: script?.id ?? null,
    notes: callNotes(world, contact),
    disposition,
    wrapUp: { startedAt: endedAt, endsAt: endedAt + 60_000, extensions: 0 },
    closedAt: chosenAt + 5_000,
    popMs: random.int(9, 38),
    lines: storyLines({ call, steps: walked?.lines ?? [], customer, contact, disposition }),
  };
}

function callOf(world: DemoWorld, customer: ImportedCustomer, contact: Contact): EndedCall {
  const { random } = world;
  const isInbound = contact.direction === 'inbound';
  const { queue, did } = QUEUES[queueOf(customer)];
  const number = customer.phones[0]?.e164 ?? null;
  const alertingAt = contact.at + random.int(1, isInbound ? 45 : 4) * 1_000;
  const answeredAt = alertingAt + random.int(2, 11) * RING_MS * 0.5;
  const facts = {
    id: `demo-${contact.id}`,
    direction: isInbound ? ('inbound' as const) : ('outbound' as const),
    remote: { number, raw: customer.phones[0]?.raw ?? null, name: null, withheld: false },
    did: isInbound ? did : null,
    queue: isInbound ? queue : null,
    startedAt: contact.at,
    alertingAt,
    offeredTo: [],
    ringing: [],
    owners: [],
    holds: [],
    transfers: [],
    conference: false,
    muted: false,
    causeCode: 16,
  };
  if (contact.durationMs === null)
    return { ...facts, status: 'failed', endedAt: alertingAt + 24_000, outcome: 'no-answer', hangupBy: 'agent' };
  const endedAt = answeredAt + contact.durationMs;
  const hangupBy = random.chance(0.7) ? ('caller' as const) : ('agent' as const);
  return { ...facts, status: 'cleared', answeredAt, endedAt, outcome: 'answered', hangupBy };
}

const queueOf = ({ country }: ImportedCustomer): keyof typeof QUEUES => (country === 'MA' ? 'maroc' : 'service');
