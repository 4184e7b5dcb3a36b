import { act } from './act.ts';
import { closeCalls } from './actOnDesk.ts';
import type { Scenario } from './commands.ts';
import type { Floor } from './createFloor.ts';
import { createFloor } from './createFloor.ts';
import { wrongAtCentre, wrongReads, wrongWithOutbox } from './judge.ts';

/** From the end of all faults to the quiet. */
const QUIET_MS = 60_000;
const LISTENED_MS = 30_000;

class SimFailure extends Error {}

/** Plays it, mends everything, and looks whether anything was lost or doubled, is different somewhere, or still talks. */
export async function runScenario({ chance, steps }: Scenario): Promise<void> {
  const floor = createFloor(chance);
  await floor.open();
  for (const { command, waitMs } of steps) {
    act(floor, command);
    await floor.time.pass(waitMs);
  }
  mend(floor);
  await floor.time.pass(QUIET_MS);
  const wrong = wrongNow(floor);
  const before = framesOf(floor);
  await floor.time.pass(LISTENED_MS);
  const after = framesOf(floor);
  floor.desks.forEach(({ name }, n) => {
    const more = (after[n] ?? 0) - (before[n] ?? 0);
    if (more > 0) wrong.push(`${name} and the centre still talk: ${more} frames`);
  });
  for (const desk of floor.desks) desk.kill();
  for (const { db } of floor.desks) db.close();
  if (wrong.length > 0) throw new SimFailure(wrong.join('\n'));
}

const framesOf = ({ desks }: Floor) => desks.map(({ line }) => line.frames);

/** Whatever was meant to end later ends now; whatever is off is on, and nobody is on the telephone. */
function mend(floor: Floor): void {
  floor.endFaults();
  floor.centre.start();
  for (const desk of floor.desks) {
    desk.start();
    closeCalls(desk, floor.newId);
  }
}

const wrongNow = (floor: Floor): string[] => [
  ...wrongAtCentre(floor),
  ...floor.desks.flatMap((desk) => [
    ...(desk.state() === 'live' ? [] : [`${desk.name} is ${desk.state()}`]),
    ...desk.healed.map((line) => `${desk.name}: ${line}`),
    ...wrongWithOutbox(desk, floor),
    ...wrongReads(desk, floor, floor.scopesOf(desk)),
  ]),
];
