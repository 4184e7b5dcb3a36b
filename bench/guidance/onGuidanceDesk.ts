import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildRenderer } from '../../scripts/start/buildRenderer.ts';
import { openBrowser, openPage } from '../openBrowser.ts';
import { startGuidanceDesk } from './startGuidanceDesk.ts';

/** The desk's page, and an empty one beside it. */
export interface Pages {
  floor: Page;
  desk: Page;
}
export type GuidanceDesk = ReturnType<typeof startGuidanceDesk>;

/** A desk of its own with long scripts, in a process of its own, and two pages; nothing of it is left. */
export async function onGuidanceDesk<T>(
  say: (line: string) => void,
  work: (pages: Pages, desk: GuidanceDesk) => Promise<T>,
): Promise<T> {
  await buildRenderer(() => say('building the page'));
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-bench-'));
  const desk = startGuidanceDesk(join(folder, 'desk.db'));
  const { deskUrl, floorUrl } = await desk.ready;
  const browser = await openBrowser();
  try {
    return await work({ floor: await openPage(browser, floorUrl), desk: await openPage(browser, deskUrl) }, desk);
  } finally {
    await browser.close();
    desk.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
