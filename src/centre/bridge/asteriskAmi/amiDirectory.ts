import type { AgentStatus, DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { interfaceEndpoint } from '../asterisk/channelName.ts';
import type { Tracker } from '../asterisk/createTracker.ts';
import { phoneState } from '../asterisk/phoneState.ts';
import type { AmiPacket } from './amiEvent.ts';
import { header } from './amiEvent.ts';

type State = Pick<DirectoryEntry, 'status' | 'reason' | 'phone' | 'since'>;

export interface AmiDirectory {
  /** What an event says of people; answers whose entries changed. */
  take(packet: AmiPacket, now: number): DirectoryEntry[];
  list(now: number): DirectoryEntry[];
  /** How queues know an agent's phone. */
  interfacesOf(agent: string): string[];
  say(agent: string, status: AgentStatus, reason: string | null, now: number): DirectoryEntry[];
}

/** Who is there and what their phones do, as far as an Asterisk tells. */
export function createAmiDirectory(tracker: Tracker): AmiDirectory {
  const states = new Map<string, State>();
  const shown = new Map<string, string>();
  const interfaces = new Map<string, Set<string>>();
  const unreachable = new Set<string>();

  const phoneOf = (agent: string): DirectoryEntry['phone'] => {
    const state = phoneState(tracker.legs(), agent);
    return state === 'idle' && unreachable.has(agent) ? 'unreachable' : state;
  };
  const stateOf = (agent: string, now: number): State => {
    const known = states.get(agent) ?? { status: 'ready', reason: null, phone: 'idle', since: now };
    const phone = phoneOf(agent);
    const state = phone === known.phone ? known : { ...known, phone, since: now };
    states.set(agent, state);
    return state;
  };
  const list = (now: number): DirectoryEntry[] =>
    tracker.endpoints.phones().map(({ agent, extension, name }) => ({
      agent,
      name: name ?? agent,
      extension: extension ?? '',
      ...stateOf(agent, now),
    }));
  const changes = (now: number) =>
    list(now).filter((entry) => {
      const text = JSON.stringify(entry);
      const isNew = shown.get(entry.agent) !== text;
      shown.set(entry.agent, text);
      return isNew;
    });
  const agentOf = (name: string): string | undefined => {
    const local = /^Local\/(\d+)@/.exec(name)?.[1];
    return local ? tracker.endpoints.agentAt(local) : tracker.endpoints.agentOf(interfaceEndpoint(name));
  };
  const member = (packet: AmiPacket, now: number) => {
    const name = header(packet, 'Interface') ?? header(packet, 'Location') ?? '';
    const agent = agentOf(name);
    if (!agent) return;
    interfaces.set(agent, (interfaces.get(agent) ?? new Set()).add(name));
    const isPaused = header(packet, 'Paused') === '1';
    const state = stateOf(agent, now);
    if (isPaused === (state.status !== 'ready')) return;
    const status = isPaused ? 'paused' : 'ready';
    states.set(agent, { ...state, status, reason: header(packet, 'PausedReason'), since: now });
  };
  const device = (packet: AmiPacket) => {
    const endpoint = interfaceEndpoint(header(packet, 'Device') ?? '');
    if (!endpoint) return;
    if (header(packet, 'State') === 'UNAVAILABLE') unreachable.add(endpoint);
    else unreachable.delete(endpoint);
  };
  return {
    take: (packet, now) => {
      const kind = header(packet, 'Event') ?? '';
      if (/^QueueMember/.test(kind)) member(packet, now);
      else if (kind === 'DeviceStateChange') device(packet);
      else if (!/^(Dial|Newstate|Newchannel|Hangup$|BridgeEnter|Bridge$|ExtensionStatus|FullyBooted)/.test(kind))
        return [];
      return changes(now);
    },
    list,
    interfacesOf: (agent) => [...(interfaces.get(agent) ?? [])],
    say: (agent, status, reason, now) => {
      states.set(agent, { ...stateOf(agent, now), status, reason, since: now });
      return changes(now);
    },
  };
}
