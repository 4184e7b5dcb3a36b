import type { Page } from 'playwright-core';

/** Opens one state and brings it to where its picture is taken: drawn, its font there, its keys pressed. */
export async function showState(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // A screen that comes with its own file leaves its place empty until then.
  await page.locator('main > *').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const keys = await page.evaluate(() => JSON.parse(document.body.dataset.press ?? '[]') as string[]);
  for (const key of keys) await page.keyboard.press(key);
  // Two frames: what a key or the answer of the desk changed is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  // A sheet comes with its own file.
  await page.waitForFunction(() => !document.querySelector('[data-opening]'));
}

export const stateNames = (page: Page): Promise<string[]> =>
  page.locator('#states li').evaluateAll((items) => items.map((item) => item.id));
