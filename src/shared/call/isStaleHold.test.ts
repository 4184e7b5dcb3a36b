import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from './call.ts';
import type { CallEvent } from './callEvent.ts';
import { nextCall } from './nextCall.ts';
import { startCall } from './startCall.ts';

const remote = { number: '+33612345678', raw: '0612345678', name: null, withheld: false };
const arrived = { type: 'arrived', at: 0, direction: 'inbound', remote, did: '601', queue: null } as const;
const answered = { type: 'answered', at: 1_000, agent: 'agent1' } as const;

function after(events: readonly CallEvent[]): Call {
  let call: Call = startCall('call-1', arrived);
  for (const event of events) call = nextCall(call, event) ?? call;
  return call;
}
/** Those that meant something when they were first told. */
const meaningful = (events: readonly CallEvent[]) => {
  let call: Call = startCall('call-1', arrived);
  return events.filter((event) => {
    const next = nextCall(call, event);
    call = next ?? call;
    return next !== undefined;
  });
};

/** Holds, retrievals and what may lie between them, in order, at least two seconds apart. */
const life = fc
  .array(
    fc.record({
      type: fc.constantFrom('held', 'retrieved', 'muted', 'unmuted', 'conferenced', 'conferenceEnded'),
      gap: fc.integer({ min: 2_000, max: 60_000 }),
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    let at = 1_000;
    const events: CallEvent[] = [answered];
    for (const { type, gap } of steps) {
      at += gap;
      events.push({ type: type as 'held', at });
    }
    return events;
  });

test('a hold or its end that is told again, however late, changes nothing', () => {
  fc.assert(
    fc.property(life, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }), (events, repeats) => {
      const told = [...events];
      const holds = meaningful(events).filter(({ type }) => type === 'held' || type === 'retrieved');
      for (const [which, where] of repeats) {
        const again = holds[which % Math.max(1, holds.length)];
        const first = again ? told.indexOf(again) : -1;
        if (again) told.splice(first + 1 + (where % (told.length - first)), 0, again);
      }
      expect(after(told)).toEqual(after(events));
    }),
    { numRuns: 2_000 },
  );
});

test('a hold that two sources put in another order by milliseconds still counts', () => {
  expect(after([answered, { type: 'held', at: 990 }])).toMatchObject({ status: 'held', heldAt: 1_000 });
});
