import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildRenderer } from '../scripts/start/buildRenderer.ts';
import { openBrowser, openUnwatched } from './openBrowser.ts';
import { percentiles } from './percentiles.ts';
import type { FromDeskUnderTest, RoundWanted, Sample, ToDesk } from './pop/benchMessages.ts';
import { buildBenchStore } from './store/buildBenchStore.ts';
import { copyBenchStore } from './store/copyBenchStore.ts';

const DESK = fileURLToPath(new URL('./pop/benchDesk.ts', import.meta.url));
/** Rings in a row before the other kind has its turn: both see the machine as it is in the same seconds. */
const ROUND = { 10: 50, 100: 200 };
const ROUNDS = { 10: 10, 100: 8 };
/** Before anything counts: the desk and both pages have been at work for a while, their code is compiled. */
const WARM_UP = { 100: 400, 10: 40 };

type Rate = keyof typeof ROUND;
type Done = Extract<FromDeskUnderTest, { type: 'done' }>;

/** Ring → record painted, through the real centre, desk, store and page, against an empty page. */
export async function benchPop({ quick, say }: { quick: boolean; say: (line: string) => void }): Promise<object> {
  await buildRenderer(() => say('building the page'));
  const { path, customers, interactions } = buildBenchStore(quick ? 100_000 : 1_000_000, say);
  const copy = copyBenchStore(path);
  const desk = startDesk(copy.path);
  const browser = await openPages(await desk.ready);
  try {
    const measured: Record<string, object> = {};
    let rssMb = 0;
    const round = async (what: RoundWanted['what'], perSecond: Rate, count: number): Promise<Done> => {
      const done = await desk.run({ what, perSecond, count, customers, seed: seeds++ });
      rssMb = Math.max(rssMb, done.rssMb);
      return done;
    };
    let seeds = 1;
    for (const perSecond of [100, 10] as const)
      for (const what of ['floor', 'pop', 'floor', 'pop'] as const) await round(what, perSecond, WARM_UP[perSecond]);
    for (const perSecond of [10, 100] as const) {
      say(`${perSecond} rings a second`);
      measured[perSecond] = await alternate(round, perSecond, quick ? 2 : ROUNDS[perSecond]);
    }
    return { name: 'pop', customers, interactions, rings_per_s: measured, desk_rss_mb: rssMb };
  } finally {
    await browser.close();
    await desk.end();
    copy.remove();
  }
}

async function alternate(
  round: (what: RoundWanted['what'], rate: Rate, count: number) => Promise<Done>,
  rate: Rate,
  rounds: number,
): Promise<object> {
  const floor: Sample[] = [];
  const pop: Sample[] = [];
  let lost = 0;
  for (let i = 0; i < rounds; i += 1) {
    floor.push(...(await round('floor', rate, ROUND[rate])).samples);
    const done = await round('pop', rate, ROUND[rate]);
    pop.push(...done.samples);
    lost += done.lost;
  }
  if (pop.length < floor.length / 2)
    throw new Error(`Only ${pop.length} of ${floor.length} records were painted at ${rate} rings a second`);
  const of = (samples: Sample[], part: keyof Sample) => percentiles(samples.flatMap((sample) => sample[part] ?? []));
  return {
    floor: of(floor, 'total'),
    pop: of(pop, 'total'),
    store: of(pop, 'store'),
    told: of(pop, 'told'),
    page: of(pop, 'page'),
    pops: pop.length,
    sharing_a_frame: lost,
  };
}

async function openPages({ deskUrl, floorUrl }: { deskUrl: string; floorUrl: string }) {
  const browser = await openBrowser();
  for (const url of [floorUrl, deskUrl]) await openUnwatched(browser, url);
  return browser;
}

function startDesk(path: string) {
  const child = fork(DESK, [path]);
  const exited = once(child, 'exit');
  const said = async <T extends FromDeskUnderTest['type']>(type: T) => {
    const heard = once(child, 'message').then(([message]) => message as FromDeskUnderTest);
    const message = await Promise.race([heard, exited.then(() => null)]);
    if (message?.type !== type) throw new Error(`The desk under test ended without ${type}`);
    return message as Extract<FromDeskUnderTest, { type: T }>;
  };
  const tell = (message: ToDesk) => void child.send(message);
  return {
    ready: said('ready'),
    run: (round: RoundWanted) => {
      tell({ type: 'round', round });
      return said('done');
    },
    end: async () => {
      if (child.connected) tell({ type: 'end' });
      await exited;
    },
  };
}
