// The desk under test, a process of its own: it does nothing but what a desk does, and takes the time.
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { openStore } from '../../src/main/store/openStore.ts';
import { rssMb } from '../rssMb.ts';
import type { FromDeskUnderTest, RoundWanted, ToDesk } from './benchMessages.ts';
import { createRings } from './createRings.ts';
import { startDeskUnderTest } from './deskUnderTest.ts';
import { serveFloorPage } from './floorPage.ts';
import { floorRound, popRound } from './ringRound.ts';
import { watchReads } from './watchedReads.ts';

const [path = ''] = process.argv.slice(2);
const store = openStore(path, { clock: systemClock });
const { reads, lap } = watchReads(store.reads);
const floor = await serveFloorPage();
const rings = createRings((wanted) => desk.tellCentre(wanted), lap);
const desk = await startDeskUnderTest({ ...store, reads }, rings.painted);
rings.watch(desk.hub);

const tell = (message: FromDeskUnderTest) => process.send?.(message);

/** Two pages load in a second; nothing is measured until they have. */
const PATIENCE_MS = 30_000;
const opened = Promise.all([floor.opened, desk.opened]);

async function run(round: RoundWanted): Promise<void> {
  await within(PATIENCE_MS, opened);
  const samples = await (round.what === 'floor' ? floorRound(round, floor) : popRound(round, rings));
  tell({ type: 'done', samples, lost: round.count - samples.length, rssMb: rssMb() });
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const late = setTimeout(() => {
    throw new Error(`The pages of the benchmark were not there after ${ms} ms`);
  }, ms);
  await work;
  clearTimeout(late);
}

async function end(): Promise<void> {
  floor.close();
  await desk.stop();
  process.disconnect();
}

process.on('message', (message: ToDesk) => void (message.type === 'round' ? run(message.round) : end()));
process.on('disconnect', () => process.exit(0));
tell({ type: 'ready', deskUrl: desk.url, floorUrl: floor.url });
