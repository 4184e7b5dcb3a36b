import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { percentiles } from './percentiles.ts';
import type { ResidentMb } from './residentMemory.ts';
import { buildCentre } from './sync/buildCentre.ts';
import { startCentreProcess } from './sync/centreProcess.ts';
import { DESKS, measureChanges } from './sync/measureChanges.ts';
import { popWhileCopying } from './sync/popWhileCopying.ts';
import { rawInsert } from './sync/rawInsert.ts';
import { startDesk } from './sync/startDesk.ts';

const FULL = { customers: 1_000_000, rounds: 2, changes: 200, rings: 6 };
const QUICK = { customers: 100_000, rounds: 1, changes: 100, rings: 1 };

interface Options {
  quick: boolean;
  say: (line: string) => void;
}

/**
 * A first copy from a real centre into a real desk, against better-sqlite3 putting the same rows into the same tables, in turns; and one
 * change from desk to desk, in a room of two hundred. The centre has made its copy before: one is made for a hundred desks.
 */
export async function benchSync({ quick, say }: Options): Promise<object> {
  const { customers, rounds, changes, rings } = quick ? QUICK : FULL;
  const file = await buildCentre(customers, say);
  const folder = mkdtempSync(join(file, '../sync-'));
  const centre = await startCentreProcess(file, folder);
  try {
    const madeMs = await makeCopy(centre);
    say(`the centre made its copy in ${Math.round(madeMs)} ms`);
    const raws: number[] = [];
    const copies: { ms: number; blockMs: number; peakMb: ResidentMb }[] = [];
    const pathOf = (round: number) => join(folder, `desk-${round}.db`);
    for (let round = 0; round < rounds; round += 1) {
      raws.push(rawInsert(join(folder, 'raw.db'), customers).rowsPerS);
      say(`raw: ${raws.at(-1)} rows/s`);
      const desk = startDesk(pathOf(round), centre);
      copies.push(await desk.live);
      await desk.end();
      say(`copy: ${Math.round((customers * 1000) / (copies.at(-1)?.ms ?? 1))} rows/s`);
    }
    const took = await measureChanges(pathOf(0), centre, { count: changes, customers });
    say('pops while a copy runs, and after it');
    const pops = await popWhileCopying(join(folder, 'desk-pops.db'), centre, rings);
    const most = (part: keyof ResidentMb) => Math.max(...copies.map(({ peakMb }) => peakMb[part]));
    const raw = mean(raws);
    const copy = mean(copies.map(({ ms }) => (customers * 1000) / ms));
    return {
      ...{ name: 'sync', rows: customers, raw: { rows_per_s: raw }, copy: { rows_per_s: copy } },
      ratio: Math.round((copy / raw) * 1000) / 1000,
      main_thread_block_ms: { max: Math.round(Math.max(...copies.map(({ blockMs }) => blockMs)) * 10) / 10 },
      ...{ change_ms: percentiles(took.changeMs), desk_rss_mb: most('resident'), desk_own_mb: most('own') },
      ...{ desks: DESKS, change_saved_ms: percentiles(took.savedMs), room_ack_ms: percentiles(took.ackMs) },
      change_floor_ms: percentiles(took.floorMs),
      pop_while_copying: pops,
      centre_made_copy_ms: Math.round(madeMs),
    };
  } finally {
    await centre.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeCopy({ url, token }: { url: string; token: string }): Promise<number> {
  const from = performance.now();
  const headers = { authorization: `Bearer ${token}`, 'x-crocdesk-device': 'bench' };
  for (;;) {
    const answer = await fetch(new URL('/sync/copy?scope=all', url.replace(/^ws/, 'http')), { headers });
    await answer.arrayBuffer();
    if (answer.ok) return performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const mean = (values: number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
