import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRenderer } from '../scripts/start/buildRenderer.ts';
import { launchDesk } from './launchDesk.ts';
import { morningZone } from './morningZone.ts';

/** Builds the page once, and fills one store with the customers of the demonstration for the journeys to begin from. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a global setup by its default export.
export default async function prepareAll(): Promise<() => Promise<void>> {
  await buildRenderer(() => console.log('building the page…'));
  process.env.CROCDESK_NO_BUILD = '1';
  const first = await mkdtemp(join(tmpdir(), 'crocdesk-e2e-first-'));
  const desk = await launchDesk({ data: first, timeZone: morningZone(Date.now()) });
  await desk.stop();
  process.env.CROCDESK_FIRST_DATA = first;
  return () => rm(first, { recursive: true, force: true, maxRetries: 5 });
}

/** A folder of its own for one journey; with the customers of the demonstration already in it unless it must be new. */
export async function freshData(isNew: boolean): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'crocdesk-e2e-'));
  const first = process.env.CROCDESK_FIRST_DATA;
  if (!isNew && first) await cp(first, data, { recursive: true });
  return data;
}
