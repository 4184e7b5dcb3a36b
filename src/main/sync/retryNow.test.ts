import { expect, test } from 'vitest';
import { nextSync, wakeAt } from './syncCore.ts';
import type { SyncEvent, SyncMachine } from './syncMachine.ts';
import { firstMachine } from './syncMachine.ts';

/** A desk that has been without its centre for long, and is under way again to where the centre was. */
function longAway() {
  let machine: SyncMachine = firstMachine('device');
  let now = 0;
  const hear = (event: SyncEvent) => {
    const [after, steps] = nextSync(machine, event, { now, random: 0.5, incarnation: 'new' });
    machine = after;
    return steps.map((step) => step.do);
  };
  const pause = () => (wakeAt(machine) ?? 0) - now;
  const wait = () => {
    now += pause();
    return hear({ type: 'tick' });
  };
  hear({ type: 'start', local: machine.local });
  for (let lost = 0; lost < 12; lost += 1) {
    wait();
    hear({ type: 'lost' });
  }
  expect(pause()).toBeGreaterThan(10_000);
  expect(wait()).toEqual(['open']);
  return { hear, pause };
}

test('a desk that is told where the centre is does not wait for where it was', () => {
  const { hear } = longAway();
  expect(hear({ type: 'retry-now' })).toEqual(['close', 'open']);
});

test('a desk that was told the centre is back begins with short pauses again, whatever it was doing', () => {
  for (const before of [[], [{ type: 'opened', token: 't' }]] as SyncEvent[][]) {
    const { hear, pause } = longAway();
    for (const event of before) hear(event);
    hear({ type: 'retry-now' });
    hear({ type: 'lost' });
    expect(pause()).toBeLessThan(1_000);
  }
});
