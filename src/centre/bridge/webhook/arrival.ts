import type { ArrivedEvent } from '../../../shared/call/callEvent.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import { partyOf, pushedNumber } from './partyOf.ts';
import type { People } from './people.ts';
import type { Push } from './push.ts';

/** Where a call comes from and goes to, once a push has said all of it. */
export type WholePush = Push & { from: string; to: string; direction: 'in' | 'out' };

export const isWhole = (push: Push): push is WholePush =>
  push.from !== null && push.to !== null && push.direction !== null;

/** A call as it begins. Between colleagues it is internal: each of them has a call of their own in the pushes. */
export function arrival(push: WholePush, people: People, countries: readonly Country[], at: number): ArrivedEvent {
  const inward = push.direction === 'in';
  const other = inward ? push.from : push.to;
  const direction = people.agentOfNumber(other) ? 'internal' : inward ? 'inbound' : 'outbound';
  const dialler = inward ? null : dialledBy(push, people);
  return {
    type: 'arrived',
    at,
    direction,
    remote: partyOf(other, countries),
    did: inward ? calledNumber(push.diversion ?? push.to, countries) : null,
    queue: push.queue?.slice(0, 128) ?? null,
    ...(dialler !== null && { agent: dialler }),
  };
}

function dialledBy(push: WholePush, people: People): string | null {
  const [user] = push.users;
  return (user && people.agentOf(user)) ?? people.agentOfNumber(push.from) ?? null;
}

const calledNumber = (raw: string, countries: readonly Country[]): string | null =>
  raw === '' ? null : (pushedNumber(raw, countries) ?? raw.slice(0, 64));
