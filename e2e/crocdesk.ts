import type { Browser } from '@playwright/test';
import { test as base } from '@playwright/test';
import type { Floor } from './floor.ts';
import { openFloor } from './floor.ts';
import { createShift } from './shift.ts';

export type { Floor } from './floor.ts';

interface PerJourney {
  /** The data folder is empty when the desk starts. */
  isNew: boolean;
  /** Set by `atOneDesk`. */
  oneShift: boolean;
  floor: Floor;
}
interface PerWorker {
  shell: 'browser' | 'electron';
  chromium: Browser | null;
  shift: ReturnType<typeof createShift>;
}

/** A desk of its own for each journey or each shift: own data, own centre, no calls but those asked for. A complaint of the page fails it. */
export const test = base.extend<PerJourney, PerWorker>({
  shell: ['browser', { option: true, scope: 'worker' }],
  chromium: [
    async ({ shell, playwright }, use) => {
      const browser = shell === 'browser' ? await playwright.chromium.launch() : null;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  shift: [
    async ({ chromium }, use) => {
      const shift = createShift(chromium);
      await use(shift);
      await shift.end();
    },
    { scope: 'worker' },
  ],
  isNew: [false, { option: true }],
  oneShift: [false, { option: true }],
  floor: async ({ chromium, isNew, oneShift, shift }, use, { titlePath }) => {
    if (!oneShift) await shift.end();
    const desk = oneShift ? await shift.of(titlePath.slice(0, -1).join(' › ')) : await openFloor(chromium, isNew);
    try {
      await use(desk.floor);
      await desk.endJourney();
    } finally {
      if (!oneShift) await desk.close();
    }
  },
});

/** The journeys of this file, or of this part of it, happen at one desk, in their order; after one that fails, at a new one. */
export function atOneDesk(): void {
  test.describe.configure({ mode: 'default' });
  test.use({ oneShift: true });
}
