import { z } from 'zod';
import type { AgentStatus, DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { interfaceEndpoint } from '../asterisk/channelName.ts';
import type { Tracker } from '../asterisk/createTracker.ts';
import type { AgentPhone } from '../asterisk/endpoints.ts';
import { phoneState } from '../asterisk/phoneState.ts';

type State = Pick<DirectoryEntry, 'status' | 'reason' | 'phone' | 'since'>;

/** After a call the desk says that its agent wraps up: until then nobody is rung again. */
const BREATH_MS = 2_000;

export interface AriDirectory {
  /** What the PBX says of a device: `PJSIP/agent1`, `UNAVAILABLE`. */
  device(name: string, state: string): void;
  say(agent: string, status: AgentStatus, reason: string | null, now: number): void;
  /** A desk of this agent came or went: without one, nobody is there to take a call. */
  present(agent: string, isHere: boolean, now: number): void;
  /** Of these, the entries that are not as they were shown last. */
  changes(agents: readonly string[], now: number): DirectoryEntry[];
  list(now: number): DirectoryEntry[];
  /** Who could take a call now, the one who has been free longest first. */
  ready(now: number): string[];
}

/** Who is there: an Asterisk knows their phones, and their desks say the rest. */
export function createAriDirectory(tracker: Tracker): AriDirectory {
  const states = new Map<string, State>();
  const shown = new Map<string, string>();
  const desks = new Map<string, number>();
  const unreachable = new Set<string>();
  const freedAt = new Map<string, number>();

  const phoneOf = (agent: string): DirectoryEntry['phone'] => {
    const state = phoneState(tracker.legs(), agent);
    return state === 'idle' && unreachable.has(agent) ? 'unreachable' : state;
  };
  const stateOf = (agent: string, now: number): State => {
    const known = states.get(agent) ?? { status: 'signed-out', reason: null, phone: 'idle', since: now };
    const phone = phoneOf(agent);
    if (known.phone === 'talking' && phone !== 'talking') freedAt.set(agent, now);
    const state = phone === known.phone ? known : { ...known, phone, since: now };
    states.set(agent, state);
    return state;
  };
  const entryOf = ({ agent, extension, name }: AgentPhone, now: number): DirectoryEntry => ({
    agent,
    name: name ?? agent,
    extension: extension ?? '',
    ...stateOf(agent, now),
  });
  const list = (now: number) => tracker.endpoints.phones().map((phone) => entryOf(phone, now));
  const say = (agent: string, status: AgentStatus, reason: string | null, now: number) => {
    states.set(agent, { ...stateOf(agent, now), status, reason, since: now });
  };
  return {
    list,
    say,
    device: (name, state) => {
      const endpoint = interfaceEndpoint(name);
      if (endpoint && state === 'UNAVAILABLE') unreachable.add(endpoint);
      else if (endpoint) unreachable.delete(endpoint);
    },
    present: (agent, isHere, now) => {
      const count = Math.max(0, (desks.get(agent) ?? 0) + (isHere ? 1 : -1));
      desks.set(agent, count);
      const { status } = stateOf(agent, now);
      if (count === 0) say(agent, 'signed-out', null, now);
      else if (status === 'signed-out') say(agent, 'ready', null, now);
    },
    changes: (agents, now) =>
      [...new Set(agents)].flatMap((agent) => {
        const phone = tracker.endpoints.phone(agent);
        const entry = phone && entryOf(phone, now);
        const text = JSON.stringify(entry);
        if (!entry || shown.get(agent) === text) return [];
        shown.set(agent, text);
        return [entry];
      }),
    ready: (now) =>
      list(now)
        .filter(({ status, phone }) => status === 'ready' && phone === 'idle')
        .filter(({ agent }) => now - (freedAt.get(agent) ?? -BREATH_MS) >= BREATH_MS)
        .sort((a, b) => a.since - b.since)
        .map(({ agent }) => agent),
  };
}

const endpoint = z.object({ technology: z.string(), resource: z.string(), state: z.string().optional() });

/** What `GET /endpoints` says of phones that are not there. */
export function tellEndpoints(directory: AriDirectory, body: unknown): void {
  for (const one of z.array(z.unknown()).safeParse(body).data ?? []) {
    const { data } = endpoint.safeParse(one);
    if (data) directory.device(`${data.technology}/${data.resource}`, data.state === 'offline' ? 'UNAVAILABLE' : 'OK');
  }
}
