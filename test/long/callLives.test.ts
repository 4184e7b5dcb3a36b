import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '../../src/shared/call/call.ts';
import type { ArrivedEvent, CallEvent } from '../../src/shared/call/callEvent.ts';
import { nextCall } from '../../src/shared/call/nextCall.ts';
import { startCall } from '../../src/shared/call/startCall.ts';
import { anyArrival, anyCallEvent } from './anyCallEvent.ts';
import { callFaults } from './callFaults.ts';
import { PATIENCE_MS, runs } from './runs.ts';

const RUNS = runs(500, 100_000);
const end: CallEvent = { type: 'ended', at: 0, outcome: 'unknown', causeCode: null, hangupBy: 'unknown' };

/** What was must not change when something becomes of it. */
function frozen(call: Call): Call {
  for (const value of Object.values(call)) if (typeof value === 'object') Object.freeze(value);
  return Object.freeze(call);
}

function lifeOf(arrived: ArrivedEvent, events: readonly CallEvent[]): Call[] {
  const life: Call[] = [frozen(startCall('call-1', arrived))];
  for (const event of events) {
    const next = nextCall(life.at(-1)!, event);
    if (next) life.push(frozen(next));
  }
  return life;
}

test(
  `of ${RUNS} stories told in any order, none makes a call that no call can be, and each call ends when it is ended`,
  () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anyArrival, fc.array(anyCallEvent, { maxLength: 40 }), (arrived, events) => {
        const life = lifeOf(arrived, events);
        for (const { status } of life) reached.add(status);
        const faults = callFaults(life);
        if (faults.length) throw new Error(faults.join('; '));
        const last = life.at(-1)!;
        const over = 'endedAt' in last ? last : nextCall(last, end);
        if (!over || !('endedAt' in over)) throw new Error('it does not end');
        for (const event of [...events, end]) if (nextCall(over, event)) throw new Error('it goes on after its end');
      }),
      { numRuns: RUNS },
    );
    expect([...reached].sort()).toEqual([
      'alerting',
      'cleared',
      'conferenced',
      'connected',
      'consulting',
      'failed',
      'held',
      'initiated',
    ]);
  },
  PATIENCE_MS,
);

test('the rules do find what is wrong', () => {
  const remote = { number: null, raw: null, name: null, withheld: true };
  const call = startCall('call-1', { type: 'arrived', at: 5, direction: 'inbound', remote, did: null, queue: null });
  expect(callFaults([call])).toEqual([]);
  expect(callFaults([{ ...call, ringing: ['agent1'] }])).toEqual(['who is rung was offered it']);
  expect(callFaults([{ ...call, alertingAt: 4 }])).toEqual(['its first moments are in order']);
  expect(callFaults([{ ...call, status: 'connected', answeredAt: 6 }])).toEqual([
    'who talks has it, or has given it away',
  ]);
  expect(callFaults([call, { ...call, startedAt: 4, did: '601' }])).toEqual([
    'it stays the call it is',
    'it began when it began',
    'time goes on',
  ]);
});
