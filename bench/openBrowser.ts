import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { canSandbox, findChromium, findTestChromium, quietFlags } from '../scripts/chromium.ts';

/** Several pages are measured side by side: none is put to sleep because another one is in front. */
const awake = [
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
];

const SIZE = { width: 1440, height: 900 };

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium() ?? findTestChromium();
  if (!executablePath) throw new Error('There is no Chromium on this machine; `npm run browser` fetches one.');
  return chromium.launch({ executablePath, args: [...quietFlags, ...awake], chromiumSandbox: canSandbox() });
}

/** A page in a window of its own that nobody drives: nothing but it hears what it sends and is sent. It may not be loaded yet. */
export async function openUnwatched(browser: Browser, url: string): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Target.createTarget', { url, newWindow: true, ...SIZE });
  await session.detach();
}

/** A page in a window of its own, loaded. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: SIZE })).newPage();
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  return page;
}
