// The desk under test, a process of its own: its only script has 500 steps, and 500 objections may be raised in it.
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { openStore } from '../../src/main/store/openStore.ts';
import { startDeskUnderTest } from '../pop/deskUnderTest.ts';
import { rssMb } from '../rssMb.ts';
import { benchLibrary } from './benchLibrary.ts';
import { serveFloorPage } from './floorPage.ts';
import type { FromGuidanceDesk, ToGuidanceDesk } from './guidanceMessages.ts';

const [path = ''] = process.argv.slice(2);
const tell = (message: FromGuidanceDesk) => process.send?.(message);
const store = openStore(path, { clock: systemClock });
// A call is answered as soon as its record is on the screen.
const desk = await startDeskUnderTest(store, () => desk.tellCentre({ type: 'answer' }), { library: benchLibrary() });
const floor = await serveFloorPage();

async function end(): Promise<void> {
  tell({ type: 'ended', rssMb: rssMb() });
  floor.close();
  await desk.stop();
  process.disconnect();
}

process.on('message', ({ type }: ToGuidanceDesk) => {
  if (type === 'ring') desk.tellCentre({ type: 'ring', number: '+33612345678' });
  else void end();
});
process.on('disconnect', () => process.exit(0));
tell({ type: 'ready', deskUrl: desk.url, floorUrl: floor.url });
