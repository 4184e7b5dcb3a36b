import { setTimeout as delay } from 'node:timers/promises';
import type { Pbx, PbxListener } from '../../src/centre/bridge/pbx.ts';
import type { CallEvent } from '../../src/shared/call/callEvent.ts';
import { done, failed } from '../../src/shared/lib/result.ts';
import type { DirectoryEntry } from '../../src/shared/link/bridge/agents.ts';
import { sharedNow } from '../pop/benchMessages.ts';
import type { Delivery, LoadPlan } from './loadMessages.ts';
import { agentAt, deliveryKey, FIRST_EXTENSION } from './loadMessages.ts';

export interface LoadPbx {
  pbx: Pbx;
  /** Whole calls, evenly spaced, to each agent in turn. Resolves when the last one is over. */
  call(plan: LoadPlan): Promise<{ calls: number; sent: Delivery[]; toSocketMs: number[] }>;
}

type Untimed<E> = E extends unknown ? Omit<E, 'at'> : never;
/** A call rings, is answered, held, taken back, and ends: what happens, each so long after the one before, ms. */
const STORY = [
  { after: 700, type: 'answered' },
  { after: 1_000, type: 'held' },
  { after: 700, type: 'retrieved' },
  { after: 1_200, type: 'ended' },
] as const;

/** A telephone exchange with as many extensions as desks, whose phones are seen to ring and to talk by everybody. */
export function createLoadPbx(): LoadPbx {
  let listener: PbxListener | null = null;
  let sent: Delivery[] = [];
  let toSocketMs: number[] = [];
  const floor = new Map<string, DirectoryEntry>();

  const tell = (call: string, event: Untimed<CallEvent>, agent: string | null) => {
    const at = sharedNow();
    listener?.event(call, { ...event, at: Date.now() } as CallEvent);
    if (agent === null) return;
    toSocketMs.push(sharedNow() - at);
    sent.push([deliveryKey(agent, call, event.type), at]);
  };
  const show = (agent: string, phone: DirectoryEntry['phone']) => {
    const entry = floor.get(agent);
    if (!entry) return;
    const changed = { ...entry, phone, since: Date.now() };
    floor.set(agent, changed);
    listener?.agents([changed]);
  };
  const ring = async (n: number, agent: string): Promise<void> => {
    const call = `call-${n}`;
    const number = `+336${String(n).padStart(8, '0')}`;
    const remote = { number, raw: number, name: null, withheld: false };
    // Whoever is offered a call is told its story: the arrival is due with the ring.
    const arrivedAt = sharedNow();
    tell(call, { type: 'arrived', direction: 'inbound', remote, did: '+33199000001', queue: 'service' }, null);
    tell(call, { type: 'offered', agent }, agent);
    sent.push([deliveryKey(agent, call, 'arrived'), arrivedAt]);
    show(agent, 'ringing');
    for (const { after, type } of STORY) {
      await delay(after);
      if (type === 'answered') tell(call, { type, agent }, agent);
      else if (type === 'ended') tell(call, { type, outcome: 'answered', causeCode: 16, hangupBy: 'caller' }, agent);
      else tell(call, { type }, agent);
      if (type === 'answered') show(agent, 'talking');
      if (type === 'ended') show(agent, 'idle');
    }
  };
  return {
    pbx: {
      kind: 'none',
      capabilities: () => [],
      labels: () => ({ service: 'Service client' }),
      start: async (to) => {
        listener = to;
        to.health('up', 1);
      },
      stop: async () => {},
      calls: () => [],
      agents: () => [...floor.values()],
      agentAt: (extension) => agentAt(Number(extension) - FIRST_EXTENSION),
      present: (agent, here) => {
        const extension = agent.slice('agent-'.length);
        const state = {
          status: 'ready',
          reason: null,
          phone: here ? 'idle' : 'unreachable',
          since: Date.now(),
        } as const;
        floor.set(agent, { agent, name: `Agent ${extension}`, extension, ...state });
      },
      run: async () => failed('telephony-cannot'),
      setAgent: async () => done({}),
    },
    call: async ({ desks, callsPerSecond, seconds }) => {
      [sent, toSocketMs] = [[], []];
      const calls = callsPerSecond * seconds;
      const beganAt = sharedNow();
      const over: Promise<void>[] = [];
      for (let n = 0; n < calls; n += 1) {
        const wait = beganAt + (n * 1_000) / callsPerSecond - sharedNow();
        if (wait > 0) await delay(wait);
        over.push(ring(n, agentAt(n % desks)));
      }
      await Promise.all(over);
      return { calls, sent, toSocketMs };
    },
  };
}
