import { expect } from '@playwright/test';
import { atOneDesk, test } from './crocdesk.ts';
import { deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

test('a customer is called from the record, and a CROC plan leads the conversation to its objective', async ({
  floor,
}) => {
  const { page } = floor;
  const { bar, phase, record, script } = deskScreen(page);
  await page.keyboard.press('/');
  await page.keyboard.type('aubry');
  await page.getByRole('option', { name: /Hélène Aubry/ }).waitFor();
  await page.keyboard.press('Enter');
  const customer = page.getByRole('article', { name: 'Hélène Aubry' });
  await customer.getByRole('button', { name: /^Appeler \+?[\d\s]+/ }).click();

  await expect(bar).toContainText(/Composition|Sonne chez lui/);
  await expect(bar).toContainText('appel émis');
  await expect(record.getByRole('heading', { name: 'Hélène Aubry' })).toBeVisible();
  await expect(script).toContainText(/Appel émis|c’est vous qui appelez/);
  for (const part of ['Contact', 'Raison', 'Objectif', 'Conclusion'])
    await expect(script.getByRole('list', { name: 'Étapes du script' })).toContainText(part);
  await expect(bar).toContainText('En ligne');

  await expect(phase).toContainText('Contact');
  await page.keyboard.press('1');
  await expect(script).toContainText('Le moment est-il bien choisi');
  await page.keyboard.press('1');
  await expect(phase).toContainText('Raison');
  await page.keyboard.press('o');
  await page.getByRole('option', { name: /Combien ça coûte/ }).click();
  await expect(script).toContainText('La visite est gratuite');
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Raison');
});

test('a typed number is called, and busy, out of order and nobody there are said in words', async ({ floor }) => {
  const { page } = floor;
  const { bar, notices } = deskScreen(page);
  const number = page.getByLabel('Numéro à composer');
  const fates = [
    ['06 39 98 01 01', 'occupé'],
    ['06 39 98 01 04', 'réseau encombré'],
    ['06 39 98 01 09', 'numéro non attribué'],
  ] as const;
  for (const [dialled, said] of fates) {
    await page.keyboard.press('d');
    await number.fill(dialled);
    await page.keyboard.press('Enter');
    await expect(bar).toContainText(dialled);
    await expect(notices).toContainText(new RegExp(`L’appel n’a pas abouti\\s: ${said}`));
    await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();
  }
});

test('a call that nobody takes ends by itself, and is in the log as such', async ({ floor }) => {
  const { page } = floor;
  const { bar, notices } = deskScreen(page);
  await page.keyboard.press('d');
  await page.keyboard.type('06 39 98 01 02');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('Sonne chez lui');
  await expect(notices).toContainText('pas de réponse', { timeout: 40_000 });
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('row', { name: /06 39 98 01 02/ })).toContainText('Sans réponse');
});

test('a number that cannot exist is refused in words and stays in the field to be corrected', async ({ floor }) => {
  const { page } = floor;
  const { notices } = deskScreen(page);
  await page.keyboard.press('d');
  await page.keyboard.type('01 23');
  await page.keyboard.type(' 4x');
  await page.keyboard.press('Enter');
  await expect(notices).toContainText('Ce numéro n’existe pas sous cette forme.');
  await expect(page.getByLabel('Numéro à composer')).toHaveValue('01 23 4x');
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();
});

test('what the telephony refuses is said in words, and the call goes on', async ({ floor }) => {
  const { page } = floor;
  const { bar, notices } = deskScreen(page);
  await talkTo(floor, '+33612345678');
  await page.keyboard.press('t');
  const to = page.getByLabel('Collègue ou numéro');
  await expect(to).toBeFocused();
  await to.fill('+33 1');
  await page.keyboard.press('Enter');
  await expect(notices).toContainText(/Ce numéro n’existe pas|Introuvable|pas possible/);
  await expect(to).toHaveValue('+33 1');
  await expect(bar).toContainText('En ligne');
});

test('a number in the palette, or found while a caller waits, is called where it stands; Enter still opens', async ({
  floor,
}) => {
  const { page } = floor;
  const { bar, record } = deskScreen(page);
  const number = page.getByRole('option', { name: /Hélène Aubry/ }).locator('[data-dial]');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('aubry');
  await number.waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Hélène Aubry' })).toBeVisible();

  await floor.ring('+33155550199');
  await page.keyboard.press('Alt+1');
  await expect(bar).toContainText('Sonne');
  await page.keyboard.press('a');
  await expect(bar).toContainText('En ligne');
  await page.keyboard.press('h');
  await expect(bar).toContainText('En attente');
  await page.keyboard.press('/');
  await page.keyboard.type('aubry');
  await number.click();
  await expect(bar).toContainText('appel émis');
  await expect(record.getByRole('heading', { name: 'Hélène Aubry' })).toBeVisible();
});

test('the palette goes away when a number in it is called', async ({ floor }) => {
  const { page } = floor;
  await page.keyboard.press('Control+K');
  await page.keyboard.type('aubry');
  await page
    .getByRole('option', { name: /Hélène Aubry/ })
    .locator('[data-dial]')
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(deskScreen(page).record.getByRole('heading', { name: 'Hélène Aubry' })).toBeVisible();
});
