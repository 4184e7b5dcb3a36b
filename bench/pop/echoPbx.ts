import type { Pbx, PbxListener } from '../../src/centre/bridge/pbx.ts';
import type { CallEvent } from '../../src/shared/call/callEvent.ts';
import { done, failed } from '../../src/shared/lib/result.ts';
import { sharedNow } from './benchMessages.ts';

export const BENCH_EXTENSION = '101';
const AGENT = 'agent-101';

export interface EchoPbx {
  pbx: Pbx;
  /** A phone rings at once; the call carries the moment in its id. A call that still rings is then hung up, and the new one takes the screen. */
  ring(number: string): void;
  answer(): void;
  hangUp(): void;
}

/** A telephone exchange with one extension that does what it is told, and nothing else. */
export function createEchoPbx(): EchoPbx {
  let listener: PbxListener | null = null;
  let ringing: string | null = null;
  const told = (call: string, event: CallEvent) => listener?.event(call, event);
  const end = (call: string | null) => {
    if (call !== null)
      told(call, { type: 'ended', at: Date.now(), outcome: 'rejected', causeCode: 21, hangupBy: 'agent' });
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
      agents: () => [],
      agentAt: (extension) => (extension === BENCH_EXTENSION ? AGENT : undefined),
      run: async () => failed('telephony-cannot'),
      setAgent: async () => done({}),
    },
    ring: (number) => {
      const [call, before] = [`ring-${sharedNow()}`, ringing];
      const at = Date.now();
      const remote = { number, raw: number, name: null, withheld: false };
      told(call, { type: 'arrived', at, direction: 'inbound', remote, did: '+33199000001', queue: 'service' });
      told(call, { type: 'offered', at, agent: AGENT });
      end(before);
      ringing = call;
    },
    answer: () => {
      if (ringing !== null) told(ringing, { type: 'answered', at: Date.now(), agent: AGENT });
    },
    hangUp: () => {
      end(ringing);
      ringing = null;
    },
  };
}

/** When the phone of this call rang, on the clock that all processes share. */
export const rangAt = (call: string): number => Number(call.slice('ring-'.length));
