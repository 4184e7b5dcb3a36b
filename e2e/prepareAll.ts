import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRenderer } from '../scripts/start/buildRenderer.ts';
import { followDesk } from '../test/followDesk.ts';
import { launchDesk } from './launchDesk.ts';
import { morningZone } from './morningZone.ts';

/**
 * Builds the page, the desk and the centre once, fills one store and its centre with the customers of the
 * demonstration for the journeys to begin from, and keeps what Node compiled.
 */
// biome-ignore lint/style/noDefaultExport: Playwright takes a global setup by its default export.
export default async function prepareAll(): Promise<() => Promise<void>> {
  await buildRenderer(() => console.log('building the page…'));
  execFileSync(process.execPath, [join(import.meta.dirname, 'programs/buildPrograms.ts')], { stdio: 'inherit' });
  const folder = await mkdtemp(join(tmpdir(), 'crocdesk-e2e-first-'));
  const data = join(folder, 'data');
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  process.env.CROCDESK_FIRST_DATA = data;
  const desk = await launchDesk({ data, timeZone: morningZone(Date.now()) });
  await untilInStep(desk.url);
  await desk.stop();
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** For machines that are busy with something else. */
const PATIENCE_MS = 120_000;

/** Until the centre has what the demonstration gave the desk, or each journey would tell it anew. */
async function untilInStep(url: string): Promise<void> {
  const desk = await followDesk(url);
  await desk.until(({ sync }) => sync?.state === 'live', PATIENCE_MS);
  desk.leave();
}

/** A folder of its own for one journey; with the customers of the demonstration already in it unless it must be new. */
export async function freshData(isNew: boolean): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'crocdesk-e2e-'));
  const first = process.env.CROCDESK_FIRST_DATA;
  if (!isNew && first) await cp(first, data, { recursive: true });
  return data;
}
