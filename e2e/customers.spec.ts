import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { atOneDesk, test } from './crocdesk.ts';
import { atTheName, card, customerFound, deskScreen, holdDown, openCustomer, searchCustomers } from './deskScreen.ts';

const openClaire = (page: Page) => openCustomer(page, 'Claire Dupont', '48 2913');

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

test('somebody is found while typing, by name, company, reference and any part of a number', async ({ floor }) => {
  const { page } = floor;
  for (const typed of ['dup clai', 'Lenoir compta', '48 2913', '482913', '5678', '0612 34', '+336123456']) {
    await searchCustomers(page, typed);
    if (typed === 'Lenoir compta') await searchCustomers(page, 'menuiserie lenoir');
    await expect(customerFound(page, /Claire Dupont/)).toBeVisible();
  }
  await searchCustomers(page, 'personne de ce nom');
  await expect(page.getByText(/Aucune fiche pour «\spersonne de ce nom\s»/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Créer «\spersonne de ce nom\s»/ })).toBeVisible();
});

test('a record is corrected, and the next call shows the correction', async ({ floor }) => {
  const { page } = floor;
  await openClaire(page);
  await page.keyboard.press('e');
  await page.getByLabel('Adresse', { exact: true }).fill('3, quai de la Tournelle');
  await page.getByLabel('Ville').fill('Paris');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Coordonnées')).toContainText('3, quai de la Tournelle');

  await floor.ring('+33612345678');
  await page.keyboard.press('Alt+1');
  await expect(deskScreen(page).record).toContainText('3, quai de la Tournelle, 94300 Paris');
});

test('a record made by hand is found by what it says, and HTML in a name is only text', async ({ floor }) => {
  const { page } = floor;
  const name = '<img src=x onerror="document.title=1"> & <b>Fils</b>';
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: /Nouvelle fiche/ }).click();
  await page.getByLabel('Prénom').fill('Zénobie');
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page
    .getByLabel('Numéro 1', { exact: true })
    .or(page.getByRole('button', { name: 'Ajouter un numéro' }))
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Ajouter un numéro' }).click();
  await page.getByLabel('Numéro 1', { exact: true }).fill('06 39 98 77 33');
  // Held down, it makes one record.
  await holdDown(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Zénobie ${name}` })).toBeVisible();

  await searchCustomers(page, '7733');
  await expect(customerFound(page, /Zénobie <img src=x/)).toBeVisible();
  await floor.ring('+33639987733');
  await page.keyboard.press('Alt+1');
  await expect(deskScreen(page).record.getByRole('heading', { level: 1 })).toHaveText(`Zénobie ${name}`);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('a name of ten thousand characters is refused in words and changes nothing', async ({ floor }) => {
  const { page } = floor;
  await openClaire(page);
  await page.keyboard.press('e');
  await page.getByLabel('Nom', { exact: true }).fill('x'.repeat(10_000));
  await page.keyboard.press('Enter');
  await expect(page.getByText('120 caractères au plus.')).toBeVisible();
  await expect(page.getByText('Un champ est à revoir.')).toBeVisible();
  await expect(page.getByLabel('Nom', { exact: true })).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(page.getByText('Encore une fois pour abandonner')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Claire Dupont' })).toBeVisible();
});

test('what a colleague changed meanwhile is laid beside, and the agent chooses', { tag: '@browser' }, async ({
  floor,
}) => {
  const { page } = floor;
  const colleague = await floor.anotherPage();
  await openClaire(colleague);
  await colleague.keyboard.press('e');
  await openClaire(page);
  await page.keyboard.press('e');
  await page.getByLabel('Ville').fill('Lyon');
  await page.getByLabel('Fonction').fill('cheffe comptable');

  await colleague.getByLabel('Ville').fill('Nantes');
  await colleague.keyboard.press('Enter');
  await expect(card(colleague, 'Coordonnées')).toContainText('Nantes');

  await page.getByRole('button', { name: /Enregistrer/ }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Un collègue vient de modifier cette fiche.' });
  await expect(conflict).toContainText('Nantes');
  await conflict.getByRole('button', { name: /La mienne/ }).click();
  await page.getByRole('button', { name: /Enregistrer/ }).click();
  await expect(card(page, 'Coordonnées')).toContainText('Lyon');
  await expect(page.getByRole('article', { name: 'Claire Dupont' })).toContainText('cheffe comptable');
});

test('a call that comes while a record is typed leaves the form as it was', async ({ floor }) => {
  const { page } = floor;
  const { bar, record } = deskScreen(page);
  await openClaire(page);
  await page.keyboard.press('e');
  await page.getByLabel('Ville').fill('Mar');
  await floor.ring('+33639980042');
  await expect(bar).toContainText('Sonne');
  await expect(bar).toContainText('Hélène Aubry');
  await page.keyboard.type('seille');
  await expect(page.getByLabel('Ville')).toHaveValue('Marseille');

  await page.keyboard.press('Control+Shift+A');
  await expect(record.getByRole('heading', { name: 'Hélène Aubry' })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByLabel('Ville')).toHaveValue('Marseille');
  await expect(bar).toContainText('En ligne');
  await page.getByRole('button', { name: /Enregistrer/ }).click();
  await expect(card(page, 'Coordonnées')).toContainText('Marseille');
});

test('a record that is half typed is there after a reload and a power cut, until it is saved or given up', async ({
  floor,
}) => {
  let { page } = floor;
  await openClaire(page);
  await page.keyboard.press('e');
  await page.getByLabel('Ville').fill('Tou');
  await page.reload();
  await expect(page.getByLabel('Ville')).toHaveValue('Tou');
  await expect(page.getByLabel('Ville')).toBeFocused();
  await page.keyboard.type('louse');
  page = await floor.powerCut();
  await searchCustomers(page, '48 2913');
  await customerFound(page, /Claire Dupont/).click(atTheName);
  await expect(page.getByLabel('Ville')).toHaveValue('Toulouse');
  await page.getByRole('button', { name: /Enregistrer/ }).click();
  await expect(card(page, 'Coordonnées')).toContainText('Toulouse');
  await page.reload();
  await expect(card(page, 'Coordonnées')).toContainText('Toulouse');

  await page.getByRole('button', { name: /Nouvelle fiche/ }).click();
  await page.getByLabel('Prénom').fill('Zénobie');
  await page.reload();
  await expect(page.getByLabel('Prénom')).toHaveValue('Zénobie');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByText('Choisissez une fiche')).toBeVisible();
});
