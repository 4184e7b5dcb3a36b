import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openGallery } from '../test/gallery/openGallery.ts';
import { showState, stateNames } from '../test/gallery/showState.ts';

// Every state of the page, whether or not a desk can easily be brought into it. Both languages and both themes take turns.
const looks = [
  { lang: 'fr', theme: 'light' },
  { lang: 'en', theme: 'dark' },
];

test('no state of the desk keeps anybody out, in either language or theme @browser', async ({ page }) => {
  // axe looks at every element of some seventy pages.
  test.setTimeout(600_000);
  const gallery = await openGallery();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  try {
    await page.goto(gallery.origin);
    const states = await stateNames(page);
    expect(states.length).toBeGreaterThan(30);
    for (const [index, state] of states.entries()) {
      await showState(page, gallery.addressOf(state, looks[index % 2] ?? { lang: 'fr', theme: 'light' }));
      const { violations } = await new AxeBuilder({ page }).analyze();
      problems.push(...violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes[0]?.html}`));
    }
  } finally {
    await gallery.close();
  }
  expect(problems).toEqual([]);
});
