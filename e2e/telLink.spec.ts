import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { atOneDesk, test } from './crocdesk.ts';
import { deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

/** A page of another site with a link, as the browser opens it once this desk is its way to open `tel:`. */
async function clickElsewhere(page: Page, port: number, link: string): Promise<void> {
  const address = `http://127.0.0.1:${port}/?tel=${encodeURIComponent(link)}`;
  await page.goto(`data:text/html,<a href="${address}">number</a>`);
  await page.getByRole('link').click();
}

test('a number clicked on another site waits in the dial field, and one Enter calls it', { tag: '@browser' }, async ({
  floor,
}) => {
  const page = await floor.anotherPage();
  await clickElsewhere(page, floor.port, 'tel:+33-6-39-98-01-02;ext=204');
  const { bar } = deskScreen(page);
  const field = page.getByLabel('Numéro à composer');
  await expect(field).toHaveValue('06 39 98 01 02');
  await expect(field).toBeFocused();
  await expect(page.getByRole('region', { name: 'Numéro venu d’un lien' })).toContainText('poste 204');
  expect(page.url()).toBe(`http://127.0.0.1:${floor.port}/`);
  await expect(bar).not.toContainText('Sonne');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText(/Composition|Sonne chez lui/);
  await expect(bar).toContainText('06 39 98 01 02');
  await expect(page.getByText('Poste à composer au clavier : 204')).toBeVisible();
});

test('on a call the number waits in sight; a link that cannot be read is said and changes nothing', {
  tag: '@browser',
}, async ({ floor }) => {
  const { page } = floor;
  const { bar, notices } = deskScreen(page);
  await talkTo(floor, '+33612345678');
  const second = await floor.anotherPage();
  await clickElsewhere(second, floor.port, 'tel:01%2042%2068%2053%2000');
  const waiting = page.getByRole('region', { name: 'Numéro venu d’un lien' });
  await expect(waiting).toContainText('01 42 68 53 00');
  await expect(waiting).toContainText('attend la fin de l’appel');
  await clickElsewhere(second, floor.port, 'tel:*21*0612345678#');
  await expect(notices).toContainText('n’est pas un numéro que ce poste sait lire');
  await expect(waiting).toContainText('01 42 68 53 00');
  await expect(bar).toContainText('En ligne');
  await waiting.getByRole('button', { name: 'Écarter' }).click();
  await expect(waiting).toHaveCount(0);
});

test('the browser is asked to open such links here only when a person chooses so', { tag: '@browser' }, async ({
  floor,
}) => {
  const { page } = floor;
  await page.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(window, { asked });
    navigator.registerProtocolHandler = (...words: unknown[]) => void asked.push(words);
  });
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: 'Les ouvrir avec ce poste', exact: true }).waitFor();
  const asked = () => page.evaluate(() => (window as unknown as { asked: unknown[] }).asked);
  expect(await asked()).toEqual([]);
  await page.getByRole('button', { name: 'Les ouvrir avec ce poste', exact: true }).click();
  await expect(page.getByText('Demandé au navigateur')).toBeVisible();
  expect(await asked()).toEqual([['tel', `http://127.0.0.1:${floor.port}/?tel=%s`]]);
});
