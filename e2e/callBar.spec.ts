import { expect } from '@playwright/test';
import { showState } from '../test/gallery/showState.ts';
import { test } from './gallery.ts';

test('the bar of a paused recording is one row on the smallest desk, and the number in it is whole; at half a wide one its keys stay together @browser', async ({
  gallery,
  page,
}) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const lang of ['fr', 'en']) {
    await showState(page, gallery.addressOf('recording-paused', { lang, theme: 'light' }));
    const bar = page.getByRole('region', { name: lang === 'fr' ? 'Appel' : 'Call', exact: true });
    const resume = bar.getByRole('button', { name: lang === 'fr' ? /^Reprendre/ : /^Resume/ });
    const hangUp = bar.getByRole('button', { name: lang === 'fr' ? /^Raccrocher/ : /^Hang up/ });
    await expect(resume).toBeVisible();
    await expect(bar.getByRole('status')).toHaveText(lang === 'fr' ? 'Enregistrement suspendu' : 'Recording paused');
    const [above, below] = [await resume.boundingBox(), await hangUp.boundingBox()];
    expect(above && below && above.y < below.y + below.height).toBe(true);
    const room = await bar.getByText('06 12 34 56 78').evaluate((one) => one.clientWidth - one.scrollWidth);
    expect(room).toBeGreaterThanOrEqual(0);
    expect(await bar.evaluate((one) => one.getBoundingClientRect().height)).toBeLessThan(80);
  }
  await page.setViewportSize({ width: 1050, height: 720 });
  const middle = async (name: RegExp) => {
    const box = await page.getByRole('button', { name }).boundingBox();
    return box ? box.y + box.height / 2 : Number.NaN;
  };
  expect(Math.abs((await middle(/^Hang up/)) - (await middle(/^Then: ready/)))).toBeLessThan(10);
});
