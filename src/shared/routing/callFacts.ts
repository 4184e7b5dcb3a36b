import type { Direction } from '../call/call.ts';
import type { CustomerCard, Stage } from '../customer/customer.ts';
import type { DeskCall } from '../desk/deskState.ts';

/** What rules may look at: what the network says of a call, and what the centre knows. */
export interface CallFacts {
  now: number;
  direction: Direction;
  withheld: boolean;
  /** E.164. */
  number: string | null;
  line: DeskCall['line'];
  did: string | null;
  queue: string | null;
  /** `undecided`: several customers have the number, or nobody has looked yet. */
  caller: 'known' | 'unknown' | 'undecided';
  callbackDue: boolean;
  customer: CustomerFacts | null;
}

export interface CustomerFacts {
  stage: Stage;
  valueEuros: number;
  sensitive: boolean;
  openComplaint: boolean;
  promiseDue: boolean;
  lastAgent: { name: string; at: number } | null;
}

/** A dirham is about a tenth of a euro. */
const PER_EURO = { EUR: 1, MAD: 10 };

/** The facts of a call as a desk holds it. `callbackOwed`: to this customer or number, and not kept yet. */
export function callFacts(
  { call, line, popped }: Pick<DeskCall, 'call' | 'line' | 'popped'>,
  { callbackOwed, now }: { callbackOwed: boolean; now: number },
): CallFacts {
  const { direction, remote, did, queue } = call;
  const { card, pop } = popped;
  return {
    now,
    direction,
    withheld: remote.withheld,
    number: remote.number,
    line,
    did,
    queue,
    caller: card ? 'known' : pop.kind === 'none' ? 'unknown' : 'undecided',
    callbackDue: callbackOwed,
    customer: card && customerFacts(card),
  };
}

function customerFacts(card: CustomerCard): CustomerFacts {
  return {
    stage: card.stage,
    valueEuros: card.valueCents / 100 / PER_EURO[card.currency],
    sensitive: card.sensitive,
    openComplaint: card.openComplaints.length > 0,
    promiseDue: card.alerts.some(({ code }) => code === 'promise-due'),
    lastAgent: lastAgentOf(card),
  };
}

function lastAgentOf({ contacts }: CustomerCard): CustomerFacts['lastAgent'] {
  const spoken = contacts.find(({ channel, agent }) => channel === 'call' && agent !== null && agent !== '');
  return spoken?.agent ? { name: spoken.agent, at: spoken.at } : null;
}
