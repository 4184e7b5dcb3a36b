import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from './call.ts';
import { call as callShape, outcome } from './call.ts';
import type { CallEvent } from './callEvent.ts';
import { callEvent } from './callEvent.ts';
import { callFor } from './callFor.ts';
import { latestAt } from './latestAt.ts';
import { nextCall } from './nextCall.ts';
import { ownerOf } from './ownerOf.ts';
import { startCall } from './startCall.ts';

const agent = fc.constantFrom('agent1', 'agent2', 'agent3');
const at = fc.nat(100_000);
const remote = fc.constant({ number: '+33612345678', raw: '0612345678', name: 'Claire Dupont', withheld: false });
const direction = fc.constantFrom('inbound' as const, 'outbound' as const, 'internal' as const);
const arrived = fc.record({
  type: fc.constant('arrived' as const),
  at,
  direction,
  remote,
  did: fc.constant('601'),
  queue: fc.constant(null),
  agent: fc.option(agent, { nil: undefined }),
});
const bare = fc.constantFrom('held', 'retrieved', 'muted', 'unmuted', 'consultEnded', 'conferenced', 'conferenceEnded');
const why = fc.constantFrom(...outcome.options);
const event: fc.Arbitrary<CallEvent> = fc.oneof(
  arrived,
  fc.record({ type: bare as fc.Arbitrary<'held'>, at }),
  fc.record({ type: fc.constant('identified' as const), at, remote }),
  fc.record({ type: fc.constant('queued' as const), at, queue: fc.constant('support') }),
  fc.record({ type: fc.constantFrom('offered' as const, 'answered' as const), at, agent }),
  fc.record({ type: fc.constant('withdrawn' as const), at, agent, why }),
  fc.record({ type: fc.constant('consulted' as const), at, to: agent }),
  fc.record({
    type: fc.constant('transferred' as const),
    at,
    kind: fc.constantFrom('blind' as const, 'attended' as const),
    from: agent,
    to: fc.oneof(agent, fc.constant('+33142685300')),
    completed: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('ended' as const),
    at,
    outcome: why,
    causeCode: fc.constant(16),
    hangupBy: fc.constantFrom('caller' as const, 'agent' as const, 'pbx' as const, 'unknown' as const),
  }),
);

/** Every call that comes of a life, in order. */
function lifeOf(begin: Parameters<typeof startCall>[1], events: CallEvent[]): Call[] {
  const calls: Call[] = [startCall('call-1', begin)];
  for (const one of events) {
    const next = nextCall(calls.at(-1)!, callEvent.parse(one));
    if (next) calls.push(next);
  }
  return calls;
}
const check = (holds: (calls: Call[]) => void) =>
  fc.assert(
    fc.property(arrived, fc.array(event, { maxLength: 40 }), (begin, events) => holds(lifeOf(begin, events))),
    { numRuns: 400 },
  );

test('whatever is told, in whatever order, every call has every field its status needs', () => {
  check((calls) => {
    for (const call of calls) expect(callShape.parse(call)).toEqual(call);
  });
});

test('an ended call is over for ever', () => {
  check((calls) => {
    const over = calls.findIndex((call) => 'endedAt' in call);
    expect(over === -1 || over === calls.length - 1).toBe(true);
  });
});

test('the moments of a call are in order, and its holds lie one after the other within it', () => {
  check((calls) => {
    const call = calls.at(-1)!;
    const answeredAt = 'answeredAt' in call ? call.answeredAt : call.startedAt;
    const moments = [answeredAt, ...call.holds.flatMap(({ from, to }) => [from, to]), latestAt(call)];
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(call.startedAt).toBeLessThanOrEqual(call.alertingAt ?? call.startedAt);
  });
});

test('a call that nobody answered has no talk, and one that was answered keeps it', () => {
  check((calls) => {
    const call = calls.at(-1)!;
    if (call.status === 'failed') expect(call.outcome).not.toBe('answered');
    if (call.status === 'cleared') expect(['answered', 'unknown']).toContain(call.outcome);
    const answered = new Set(calls.flatMap((one) => ('answeredAt' in one ? [one.answeredAt] : [])));
    expect(answered.size).toBeLessThanOrEqual(1);
  });
});

test('no agent has a call and is rung for it at once, and nobody is rung for a call that is over', () => {
  check((calls) => {
    for (const call of calls) {
      expect(new Set(call.ringing).size).toBe(call.ringing.length);
      expect(call.ringing).not.toContain(ownerOf(call));
      expect(call.ringing.every((one) => call.offeredTo.includes(one))).toBe(true);
      if ('endedAt' in call) expect(call.ringing).toEqual([]);
      for (const one of call.ringing) expect(callFor(call, one)).toBe('ringing');
    }
  });
});
