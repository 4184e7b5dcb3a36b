import { test as base } from '@playwright/test';
import { openGallery } from '../test/gallery/openGallery.ts';

/** Every state of the screens, without a desk behind them; built once for all journeys that look at it in a row. */
export const test = base.extend<object, { gallery: Awaited<ReturnType<typeof openGallery>> }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from here that nothing is needed.
    async ({}, use) => {
      const gallery = await openGallery();
      await use(gallery);
      await gallery.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
