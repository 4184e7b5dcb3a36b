import type { ImportedCall } from '../../interaction/importedCall.ts';
import type { DemoWorld } from '../demoWorld.ts';
import { agents } from '../subjects.ts';

const COUNT = 7;

/** Calls of nobody on file that were not taken: some hung up in the queue, some rang too long. */
export function strayCalls(world: DemoWorld): ImportedCall[] {
  return Array.from({ length: COUNT }, (_, n) => stray(world, n));
}

function stray(world: DemoWorld, n: number): ImportedCall {
  const { random } = world;
  const startedAt = world.daysAgo(n + 1);
  const withheld = n % 3 === 0;
  const number = withheld ? null : `+3363998${String(random.int(1_000, 9_999))}`;
  const alertingAt = startedAt + random.int(2, 30) * 1_000;
  const endedAt = alertingAt + random.int(6, 22) * 1_000;
  const id = world.id(startedAt);
  return {
    interactionId: id,
    call: {
      id: `demo-${id}`,
      status: 'failed',
      direction: 'inbound',
      remote: { number, raw: number, name: null, withheld },
      did: '+33142000100',
      queue: 'service',
      ...{ startedAt, alertingAt, endedAt },
      ...{ offeredTo: [], ringing: [], owners: [], holds: [], transfers: [], conference: false, muted: false },
      outcome: n % 2 === 0 ? 'missed' : 'abandoned',
      causeCode: 16,
      hangupBy: 'caller',
    },
    agent: random.pick(agents),
    customerId: null,
    queueLabel: 'Service client',
    didLabel: null,
    ...{ scriptRuns: [], activeScript: null, notes: { text: '', rev: 0 } },
    ...{ disposition: null, wrapUp: null, closedAt: endedAt, popMs: random.int(9, 30) },
    lines: [
      { at: startedAt, kind: 'event', what: 'arrived', text: null },
      { at: alertingAt, kind: 'event', what: 'offered', text: null },
      { at: endedAt, kind: 'event', what: 'ended', text: null },
    ],
  };
}
