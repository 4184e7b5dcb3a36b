import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { atKey } from './deskScreen.ts';
import type { Floor, OpenFloor } from './floor.ts';
import { openFloor } from './floor.ts';

/** For machines that are busy with something else. */
const PATIENCE_MS = 30_000;

/** One desk for journeys that follow each other, as on a real floor: most of a short journey's work is a start. */
export function createShift(browser: Browser | null) {
  let open: { of: string; desk: OpenFloor } | null = null;

  async function end(): Promise<void> {
    const last = open;
    open = null;
    await last?.desk.close();
  }
  return {
    end,
    /** `name`: what these journeys have in common, and no others. */
    async of(name: string): Promise<OpenFloor> {
      if (open?.of === name) {
        await putAtRest(open.desk.floor);
        return open.desk;
      }
      await end();
      open = { of: name, desk: await openFloor(browser, false) };
      return open.desk;
    },
  };
}

/** However the last journey ended: no form, no call, and somebody who is ready for the next one, in either language. */
async function putAtRest(floor: Floor): Promise<void> {
  const { page } = floor;
  await floor.everybodyHangsUp();
  // What is half typed is given up by the second one.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+1');
  await expect(async () => {
    await codeCall(page);
    await expect(page.getByRole('heading', { name: /^(Bonjour|Hello) / })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: PATIENCE_MS });
  await expect(atKey(page, 'B')).toBeVisible();
}

/** A call that waits to be coded is. */
async function codeCall(page: Page): Promise<void> {
  const isWrapUp = await atKey(page, '+').isVisible();
  if (!isWrapUp) return;
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
}
