import { expect, test } from 'vitest';
import type { SyncFromCentre } from '../../shared/link/sync/frames.ts';
import { nextSync } from './syncCore.ts';
import type { SyncEvent, SyncMachine } from './syncMachine.ts';
import { firstMachine } from './syncMachine.ts';

const WELCOME: SyncFromCentre = {
  ...{ type: 'welcome', epoch: 'e', now: 0, head: 0, gc: 0, lastMseq: 0, lastId: null, scopes: ['all'], mayPull: true },
  user: { id: 'u', name: 'U', role: 'agent' },
};

/** A desk to which the centre has said welcome: its store looks what became of what it knows. */
function meeting() {
  let machine: SyncMachine = firstMachine('device');
  const hear = (event: SyncEvent) => {
    const [after, steps] = nextSync(machine, event, { now: 0, random: 0.5, incarnation: 'new' });
    machine = after;
    return steps.map((step) => step.do);
  };
  const { local } = machine;
  hear({ type: 'start', local });
  hear({ type: 'tick' });
  hear({ type: 'opened', token: 't' });
  expect(hear({ type: 'frame', frame: WELCOME })).toEqual(['meet']);
  return { hear, met: () => hear({ type: 'met', local: { ...local, hasUnsent: false } }) };
}

test('what an agent does while the desk meets the centre is pushed at once, not with the next change', () => {
  const desk = meeting();
  desk.hear({ type: 'written' });
  expect(desk.met()).toEqual(['take']);
});

test('a desk on which nothing was done meanwhile has nothing to push', () => {
  expect(meeting().met()).toEqual([]);
});
