import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findTestChromium } from '../../scripts/chromium.ts';
import { buildRenderer } from '../../scripts/start/buildRenderer.ts';
import { openBrowser, openPage } from '../openBrowser.ts';
import { percentiles } from '../percentiles.ts';
import type { Sample } from '../pop/benchMessages.ts';
import type { CentreProcess } from './centreProcess.ts';
import type { FromFillingDesk, ToFillingDesk } from './fillingMessages.ts';

const ENTRY = fileURLToPath(new URL('./fillingDesk.ts', import.meta.url));
/** Rings in a row at one rate; then those of the other. */
const ROUND = { 10: 50, 100: 200 };
/** So many customers are there before the first of them calls; only these call. */
const CALLERS = 5_000;
const LONGEST_MS = 600_000;

type Rate = keyof typeof ROUND;

/**
 * Ring → record painted, while the first copy fills the store behind it, and at the same desk once that is over. Null on a machine
 * without a browser.
 */
export async function popWhileCopying(path: string, centre: CentreProcess, rounds: number): Promise<object | null> {
  if (!findTestChromium()) return null;
  await buildRenderer(() => {});
  const desk = startDesk(path, centre);
  const browser = await openBrowser();
  try {
    const { url } = await desk.ready;
    await (await openPage(browser, url)).locator('main').first().waitFor();
    await desk.until(({ rows, isLive }) => isLive || rows >= CALLERS);
    // Its code is compiled, as that of a desk that has been open for a while.
    await desk.rounds(1, () => true);
    const copying = await desk.rounds(rounds, ({ isLive }) => !isLive);
    await desk.until(({ isLive }) => isLive);
    const quiet = await desk.rounds(rounds, () => true);
    return Object.fromEntries(([10, 100] as const).map((rate) => [rate, figures(copying[rate], quiet[rate])]));
  } finally {
    await browser.close();
    await desk.end();
  }
}

function figures(copying: Sample[], quiet: Sample[]): object {
  const of = (samples: Sample[], part: keyof Sample) => percentiles(samples.flatMap((sample) => sample[part] ?? []));
  const [busy, alone] = [of(copying, 'total'), of(quiet, 'total')];
  const parts = Object.fromEntries(
    (['store', 'told', 'page'] as const).map((part) => [part, { copying: of(copying, part), quiet: of(quiet, part) }]),
  );
  // A short copy may be over before a round is.
  const ratio = copying.length === 0 ? null : Math.round((busy.p99 / alone.p99) * 100) / 100;
  return {
    copying: busy,
    quiet: alone,
    p99_ratio: ratio,
    ...parts,
    pops: { copying: copying.length, quiet: quiet.length },
  };
}

function startDesk(path: string, { url, token }: CentreProcess) {
  const child = fork(ENTRY, [path, url, token]);
  const exited = once(child, 'exit');
  const said = async <T extends FromFillingDesk['type']>(type: T) => {
    const heard = once(child, 'message').then(([message]) => message as FromFillingDesk);
    const message = await Promise.race([heard, exited.then(() => null)]);
    if (message?.type !== type) throw new Error(`The desk that is filled ended without ${type}`);
    return message as Extract<FromFillingDesk, { type: T }>;
  };
  const ask = <T extends FromFillingDesk['type']>(asked: ToFillingDesk, answer: T) => {
    child.send(asked);
    return said(answer);
  };
  let seed = 1;
  type State = Extract<FromFillingDesk, { type: 'state' }>;
  return {
    ready: said('ready'),
    async until(is: (state: State) => boolean): Promise<void> {
      const end = performance.now() + LONGEST_MS;
      while (!is(await ask({ type: 'state' }, 'state'))) {
        if (performance.now() > end) throw new Error('The copy did not come so far');
        await wait(100);
      }
    },
    /** Both rates in turn; a round counts where it was so until its end. */
    async rounds(most: number, counts: (after: State) => boolean): Promise<Record<Rate, Sample[]>> {
      const all: Record<Rate, Sample[]> = { 10: [], 100: [] };
      for (let n = 0; n < most; n += 1)
        for (const perSecond of [10, 100] as const) {
          const round = { what: 'pop' as const, perSecond, count: ROUND[perSecond], customers: CALLERS, seed: seed++ };
          const { samples, after } = await ask({ type: 'round', round }, 'rang');
          if (!counts(after)) return all;
          all[perSecond].push(...samples);
        }
      return all;
    },
    end: async () => {
      if (child.connected) child.send({ type: 'end' } satisfies ToFillingDesk);
      await exited;
    },
  };
}
