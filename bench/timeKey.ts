import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Random } from '../src/shared/demo/random.ts';
import { FRAME_MS } from './keyRounds.ts';

const PATIENCE_MS = 5_000;

/** Runs in the page: waits for a key, and answers how long it took, ms; null where nothing came of it in time. */
type Watch<A> = (about: A & { patience: number }) => { painted: Promise<number | null> };

/** Presses a key anywhere in a period of the screen, once the page watches for it. */
export async function timeKey<A extends object>(
  page: Page,
  key: string,
  random: Random,
  watch: Watch<A>,
  about: A,
): Promise<number | null> {
  const pressed = await page.evaluateHandle(watch as Watch<object>, { ...about, patience: PATIENCE_MS });
  await wait(random.next() * 2 * FRAME_MS);
  await page.keyboard.press(key);
  const ms = await pressed.evaluate(({ painted }) => painted);
  await pressed.dispose();
  return ms;
}
