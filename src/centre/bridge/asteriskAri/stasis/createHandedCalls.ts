import type { AriChannel, AriEvent } from '../ariEvent.ts';
import { callIsOver, legIsGone, legIsUp } from './conversation.ts';
import type { HandedCall } from './handedCall.ts';
import { createHandedCall } from './handedCall.ts';
import type { Handling } from './handling.ts';
import { callWith } from './handling.ts';
import { offer } from './offering.ts';

/** Looks after the calls that a dialplan hands over. */
export interface HandedCalls {
  /** After the tracker has taken it. */
  take(event: AriEvent): void;
  /** Somebody became ready, perhaps. */
  agentsChanged(): void;
  /** No call is looked after any more; the next snapshot brings them back. */
  stop(): void;
}

export function createHandedCalls(handling: Handling): HandedCalls {
  const { calls } = handling;
  const begun = (channel: AriChannel, args: string[]) => {
    if (args[0] === 'leg') return void legCame(handling, channel.id);
    if (calls.has(channel.id)) return;
    void takeOver(handling, channel.id, args);
  };
  const over = (id: string) => {
    const call = calls.get(id);
    if (call) return void callIsOver(handling, call);
    const own = callWith(handling, id);
    if (own) void legIsGone(handling, own.call, own.leg);
  };
  return {
    take: ({ type, channel, args = [] }) => {
      if (!channel) return;
      if (type === 'StasisStart') begun(channel, args);
      else if (type === 'StasisEnd' && calls.has(channel.id)) over(channel.id);
      else if (type === 'ChannelDestroyed') over(channel.id);
    },
    agentsChanged: () => {
      for (const call of calls.values()) if (waitsForAnyone(call)) void offer(handling, call);
    },
    stop: () => {
      for (const call of calls.values()) call.cancelNext();
      calls.clear();
    },
  };
}

const waitsForAnyone = ({ agents, legs }: HandedCall) => agents === null && legs.size === 0;

/** Somebody we rang has picked up; for a call that is over, too late. */
async function legCame(handling: Handling, id: string): Promise<void> {
  const own = callWith(handling, id);
  if (own) await legIsUp(handling, own.call, own.leg);
  else await handling.acts.hangUp(id);
}

/** A dialplan said `Stasis(crocdesk,agent,101)`, or `Stasis(crocdesk,inbound)`: it rings that agent, or whoever is ready. */
async function takeOver(handling: Handling, id: string, args: readonly string[]): Promise<void> {
  const call = createHandedCall(id, agentsFor(handling, args), handling.clock.now());
  handling.calls.set(id, call);
  await handling.acts.ring(id);
  await offer(handling, call);
}

/** Null: any agent who is ready. None at all: the dialplan names an extension that is nobody's. */
export function agentsFor({ tracker }: Handling, [word, extension = '']: readonly string[]): string[] | null {
  if (word !== 'agent') return null;
  const agent = tracker.endpoints.agentAt(extension);
  return agent === undefined ? [] : [agent];
}
