import type { AgentStatus, DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { channelName, interfaceEndpoint } from '../asterisk/channelName.ts';
import type { Tracker } from '../asterisk/createTracker.ts';
import type { AgentPhone } from '../asterisk/endpoints.ts';
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
  const entryOf = ({ agent, extension, name }: AgentPhone, now: number): DirectoryEntry => ({
    agent,
    name: name ?? agent,
    extension: extension ?? '',
    ...stateOf(agent, now),
  });
  const changes = (agents: (string | null | undefined)[], now: number) =>
    [...new Set(agents)].flatMap((agent) => {
      const phone = agent ? tracker.endpoints.phone(agent) : undefined;
      const entry = phone && entryOf(phone, now);
      const text = JSON.stringify(entry);
      if (!entry || shown.get(entry.agent) === text) return [];
      shown.set(entry.agent, text);
      return [entry];
    });
  const agentOf = (name: string): string | undefined => {
    const local = /^Local\/(\d+)@/.exec(name)?.[1];
    return local ? tracker.endpoints.agentAt(local) : tracker.endpoints.agentOf(interfaceEndpoint(name));
  };
  const member = (packet: AmiPacket, now: number): string | undefined => {
    const name = header(packet, 'Interface') ?? header(packet, 'Location') ?? '';
    const agent = agentOf(name);
    if (!agent) return undefined;
    interfaces.set(agent, (interfaces.get(agent) ?? new Set()).add(name));
    const isPaused = header(packet, 'Paused') === '1';
    const state = stateOf(agent, now);
    if (isPaused === (state.status !== 'ready')) return agent;
    const status = isPaused ? 'paused' : 'ready';
    states.set(agent, { ...state, status, reason: header(packet, 'PausedReason'), since: now });
    return agent;
  };
  const device = (packet: AmiPacket): string | null => {
    const endpoint = interfaceEndpoint(header(packet, 'Device') ?? '');
    if (endpoint && header(packet, 'State') === 'UNAVAILABLE') unreachable.add(endpoint);
    else if (endpoint) unreachable.delete(endpoint);
    return endpoint;
  };
  const touched = (packet: AmiPacket, now: number): (string | null | undefined)[] => {
    const kind = header(packet, 'Event') ?? '';
    if (/^QueueMember/.test(kind)) return [member(packet, now)];
    if (kind === 'DeviceStateChange') return [device(packet)];
    const channels = ['Channel', 'DestChannel', 'Channel1', 'Channel2', 'Destination'];
    return channels.map((name) => channelName(header(packet, name) ?? '').endpoint);
  };
  return {
    take: (packet, now) => changes(touched(packet, now), now),
    list: (now) => tracker.endpoints.phones().map((phone) => entryOf(phone, now)),
    interfacesOf: (agent) => [...(interfaces.get(agent) ?? [])],
    say: (agent, status, reason, now) => {
      states.set(agent, { ...stateOf(agent, now), status, reason, since: now });
      return changes([agent], now);
    },
  };
}
