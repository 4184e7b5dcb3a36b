import type { Call, TalkingCall, Transfer } from './call.ts';
import type { CallEvent } from './callEvent.ts';
import { ownerOf } from './ownerOf.ts';
import { takenBy } from './takenBy.ts';

type Connected = Extract<Call, { status: 'connected' }>;

/** Somebody has answered: it may be held, handed on, joined by others. */
export function nextTalkingCall(call: TalkingCall, event: CallEvent): Call | undefined {
  switch (event.type) {
    case 'offered':
      return offered(call, event.agent);
    case 'answered':
      return answered(call, event.agent, event.at);
    case 'held':
      return call.status === 'connected' ? { ...call, status: 'held', heldAt: event.at } : undefined;
    case 'retrieved':
      return retrieved(call, event.at);
    case 'muted':
      return call.muted ? undefined : { ...call, muted: true };
    case 'unmuted':
      return call.muted ? { ...call, muted: false } : undefined;
    case 'consulted':
      return consulted(call, event.to, event.at);
    case 'consultEnded':
      return consultEnded(call);
    case 'transferred':
      return transferred(call, event, event.at);
    case 'conferenced':
      if (call.status === 'conferenced') return undefined;
      return { ...withoutAside(retrievedAt(call, event.at)), status: 'conferenced', conference: true };
    case 'conferenceEnded':
      return call.status === 'conferenced' ? { ...call, status: 'connected' } : undefined;
    default:
      return undefined;
  }
}

/** The same call in conversation; a hold that was on is over. Waiting only while a colleague is asked is no hold. */
export function retrievedAt(call: TalkingCall, at: number): Connected {
  if (!('heldAt' in call)) return { ...call, status: 'connected' };
  const { heldAt, ...rest } = call;
  const hold = { from: heldAt, to: at };
  if (rest.status !== 'consulting') return { ...rest, status: 'connected', holds: [...call.holds, hold] };
  const holds = heldAt < rest.consultedAt ? [...call.holds, hold] : call.holds;
  const { consultedAt: _at, consultedTo: _to, ...talking } = rest;
  return { ...talking, status: 'connected', holds };
}

/** Nobody is asked any more. */
export function withoutAside<C extends TalkingCall>(call: C): Omit<C, 'aside'> {
  const { aside: _, ...rest } = call as C & { aside?: string };
  return rest;
}

/** Back with the customer; whoever was being consulted waits. */
function retrieved(call: TalkingCall, at: number): Connected | undefined {
  if (!('heldAt' in call)) return undefined;
  const back = retrievedAt(call, at);
  return call.status === 'consulting' ? { ...back, aside: call.consultedTo } : back;
}

function offered(call: TalkingCall, agent: string): TalkingCall | undefined {
  if (call.ringing.includes(agent) || ownerOf(call) === agent) return undefined;
  const offeredTo = call.offeredTo.includes(agent) ? call.offeredTo : [...call.offeredTo, agent];
  return { ...call, offeredTo, ringing: [...call.ringing, agent] };
}

/** A second agent takes over, or, while one consults, only picks up to be consulted. */
function answered(call: TalkingCall, agent: string, at: number): TalkingCall | undefined {
  if (ownerOf(call) === agent) return undefined;
  if (call.status === 'conferenced') return { ...call, ringing: call.ringing.filter((other) => other !== agent) };
  if (call.status !== 'consulting' && asideOf(call) !== agent) return takenOver(call, agent, at);
  if (!call.ringing.includes(agent)) return undefined;
  return { ...call, ringing: call.ringing.filter((other) => other !== agent) };
}

const asideOf = (call: TalkingCall) => ('aside' in call ? call.aside : undefined);
const takenOver = (call: TalkingCall, agent: string, at: number): Connected => ({
  ...withoutAside(retrievedAt(takenBy(call, agent), at)),
});

function consulted(call: TalkingCall, to: string, at: number): TalkingCall | undefined {
  if (call.status === 'conferenced') return undefined;
  if (call.status === 'consulting' && call.consultedTo === to) return undefined;
  const heldAt = 'heldAt' in call ? call.heldAt : at;
  return { ...withoutAside(call), status: 'consulting', heldAt, consultedAt: at, consultedTo: to };
}

function consultEnded(call: TalkingCall): TalkingCall | undefined {
  if (asideOf(call) !== undefined) return withoutAside(call) as TalkingCall;
  if (call.status !== 'consulting') return undefined;
  const { consultedAt: _at, consultedTo: _to, ...rest } = call;
  return { ...rest, status: 'held' };
}

/** Told when it begins and again when it was taken; who took it may be another than who was rung. */
function transferred(call: TalkingCall, { kind, from, to, completed }: Transfer, at: number): TalkingCall | undefined {
  const last = call.transfers.at(-1);
  const same = last?.kind === kind && last.from === from;
  const again = same && (last.completed ? last.to === to : call.handedOff || (completed && last.to === to));
  if (again && (last.completed || (!completed && last.to === to))) return undefined;
  const transfers = [...(again ? call.transfers.slice(0, -1) : call.transfers), { kind, from, to, completed }];
  const handed: Connected = { ...withoutAside(retrievedAt(call, at)), transfers };
  if (completed && !isNumber(to)) return takenBy(handed, to);
  return { ...handed, handedOff: true };
}

const isNumber = (to: string) => /^\+?[\d*#]+$/.test(to);
