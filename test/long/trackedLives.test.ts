import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTracker } from '../../src/centre/bridge/asterisk/createTracker.ts';
import type { LegEvent } from '../../src/centre/bridge/asterisk/legEvent.ts';
import type { Call } from '../../src/shared/call/call.ts';
import { nextCall } from '../../src/shared/call/nextCall.ts';
import { startCall } from '../../src/shared/call/startCall.ts';
import { anyLegEvents } from './anyLegEvent.ts';
import { callFaults } from './callFaults.ts';
import { PATIENCE_MS, runs } from './runs.ts';

const RUNS = runs(300, 100_000);
const agents = { agent1: { extension: '101' }, agent2: { extension: '102' } };

/** Every life that is told, as a desk would follow it, and what is wrong. */
function follow(events: readonly LegEvent[], faults: string[]): Call[][] {
  const lives: Call[][] = [];
  const now = new Map<string, Call[]>();
  const tracker = createTracker({
    agents,
    told: (id, event, call) => {
      const known = now.get(id);
      if (event.type === 'arrived') {
        if (known && !('endedAt' in known.at(-1)!)) faults.push('it arrives twice');
        const life: Call[] = [startCall(id, event)];
        now.set(id, life);
        lives.push(life);
      } else {
        const next = known && nextCall(known.at(-1)!, event);
        if (next) known.push(next);
        else faults.push(`${event.type} is told and means nothing`);
      }
      if (JSON.stringify(now.get(id)?.at(-1)) !== JSON.stringify(call))
        faults.push('what is told is not what is shown');
    },
  });
  for (const event of events) tracker.take(event);
  const open = [...now.values()].map((life) => life.at(-1)!).filter((call) => !('endedAt' in call));
  const ids = (calls: Call[]) =>
    calls
      .map(({ id }) => id)
      .sort()
      .join();
  if (ids(open) !== ids(tracker.calls())) faults.push('a call is told that is not there, or is there and not told');
  tracker.finish(events.at(-1)?.at ?? 0);
  if (tracker.calls().length > 0 || tracker.legs().length > 0) faults.push('something is left at the end');
  return lives;
}

test(
  `of ${RUNS} tales that no Asterisk could tell, none makes a call that no call can be, and each call ends`,
  () => {
    let lived = 0;
    let answered = 0;
    fc.assert(
      fc.property(anyLegEvents, (events) => {
        const faults: string[] = [];
        const lives = follow(events, faults);
        for (const life of lives) faults.push(...callFaults(life));
        if (lives.some((life) => !('endedAt' in life.at(-1)!))) faults.push('a call does not end');
        if (faults.length) throw new Error([...new Set(faults)].join('; '));
        lived += lives.length;
        answered += lives.filter((life) => 'answeredAt' in life.at(-1)!).length;
      }),
      { numRuns: RUNS },
    );
    expect(answered).toBeGreaterThan(RUNS / 10);
    expect(lived).toBeGreaterThan(answered);
  },
  PATIENCE_MS,
);
