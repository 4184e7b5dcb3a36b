import { expect } from '@playwright/test';
import { deskScreen } from './deskScreen.ts';
import type { Floor } from './floor.ts';

/** Somebody telephones from this number, and is answered. */
export async function talkTo(floor: Floor, number: string): Promise<void> {
  const { page } = floor;
  const { bar } = deskScreen(page);
  await floor.ring(number);
  await expect(bar).toContainText('Sonne');
  await page.keyboard.press('a');
  await expect(bar).toContainText('En ligne');
}
