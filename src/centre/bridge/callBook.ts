import type { Call } from '../../shared/call/call.ts';
import type { CallEvent } from '../../shared/call/callEvent.ts';
import { nextCall } from '../../shared/call/nextCall.ts';
import { startCall } from '../../shared/call/startCall.ts';
import { hideWithheld } from './hideWithheld.ts';

/** Calls that are over stay this long, so that a desk that was away a moment learns how they ended. */
export const ENDED_KEPT_MS = 120_000;
/** A call with more to tell is told as a snapshot. */
const STORY_LENGTH = 400;

/** What an event did: the call, the event as it may be told, and the agents it concerned before and concerns now. */
export interface Told {
  call: Call;
  event: CallEvent;
  before: ReadonlySet<string>;
  now: ReadonlySet<string>;
}

/** The bridge's picture of all calls. Adapters tell events; nobody else changes it. */
export interface CallBook {
  get(id: string): Call | undefined;
  concerning(agent: string): Call[];
  /** All that happened to a call, or null when it was not seen from its beginning. */
  story(id: string): readonly CallEvent[] | null;
  /** Undefined: the event means nothing to the call, or the call is unknown. */
  tell(id: string, event: CallEvent): Told | undefined;
  /** The calls of the PBX as they are now, whatever was told before. Answers the agents whose calls changed. */
  replace(call: Call): ReadonlySet<string>;
  live(): Call[];
}

interface Page {
  call: Call;
  story: CallEvent[] | null;
}

export function createCallBook(now: () => number): CallBook {
  const pages = new Map<string, Page>();
  const over: { id: string; at: number }[] = [];
  const calls = () => [...pages.values()].map(({ call }) => call);
  const keep = (page: Page) => {
    pages.set(page.call.id, page);
    if ('endedAt' in page.call) over.push({ id: page.call.id, at: now() });
    forgetOld(pages, over, now() - ENDED_KEPT_MS);
  };
  return {
    get: (id) => pages.get(id)?.call,
    concerning: (agent) => calls().filter((call) => concernedBy(call).has(agent)),
    story: (id) => pages.get(id)?.story ?? null,
    live: () => calls().filter((call) => !('endedAt' in call)),
    tell: (id, told) => {
      const event = hideWithheld(told);
      const page = pages.get(id);
      const call = page ? nextCall(page.call, event) : event.type === 'arrived' ? startCall(id, event) : undefined;
      if (!call) return undefined;
      keep({ call, story: longer(page, event) });
      return { call, event, before: page ? concernedBy(page.call) : new Set(), now: concernedBy(call) };
    },
    replace: (call) => {
      const known = pages.get(call.id)?.call;
      if (JSON.stringify(known) === JSON.stringify(call)) return new Set();
      keep({ call, story: null });
      return new Set([...(known ? concernedBy(known) : []), ...concernedBy(call)]);
    },
  };
}

/** Whose phone rang for a call, and who had it: the desks that may see it. */
const concernedBy = (call: Call): ReadonlySet<string> => new Set([...call.offeredTo, ...call.ringing, ...call.owners]);

function longer(page: Page | undefined, event: CallEvent): CallEvent[] | null {
  const story = page ? page.story : [];
  return story && story.length < STORY_LENGTH ? [...story, event] : null;
}

function forgetOld(pages: Map<string, Page>, over: { id: string; at: number }[], until: number): void {
  while (over[0] && over[0].at < until) pages.delete((over.shift() as { id: string }).id);
}
