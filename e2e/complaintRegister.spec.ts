import { expect } from '@playwright/test';
import { test } from './crocdesk.ts';
import { card } from './deskScreen.ts';
import { looksRight } from './looksRight.ts';

const plan = 'Retrouver le colis et rappeler Claire';
const halfTyped = 'Colis retrouvé, frais de port rem';

test.beforeEach(({ floor }) => floor.signIn());

test('a complaint is found by its filters, planned with a date and an owner, and closed; a reload loses no word', async ({
  floor: { page },
}) => {
  const register = page.getByRole('grid', { name: 'Réclamations' });
  const file = page.getByRole('article', { name: 'R-2041' });
  await page.keyboard.press('Alt+6');
  await expect(register).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('dupont');
  await page.getByLabel('Gravité', { exact: true }).focus();
  await page.keyboard.type('Grave');
  await expect(register.getByRole('row', { name: /Claire Dupont/ })).toHaveCount(1);
  await expect(register.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(register).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(file).toBeFocused();

  await page.keyboard.press('p');
  await expect(file.getByLabel('Ce que nous faisons')).toBeFocused();
  await page.keyboard.type(plan);
  const before = file.getByLabel('Avant', { exact: true });
  await before.fill('aujourd’hui 1');
  await page.reload();
  await expect(before).toHaveValue('aujourd’hui 1');
  await expect(before).toBeFocused();
  await page.keyboard.type('8h');
  await file.getByLabel('Responsable').focus();
  await page.keyboard.type('Amina Ben');
  await looksRight(page, 'planning a complaint');
  await page.keyboard.press('Enter');
  await expect(file).toContainText(`${plan}Amina Benali, avant aujourd’hui 18:00`);
  await expect(file.getByRole('list').filter({ hasText: 'Suite prévue' })).toContainText('Amina Benali');

  await page.keyboard.press('s');
  await file.getByLabel('Ce qu’en pense le client').selectOption('Satisfait');
  await file.getByLabel('Solution').focus();
  await page.keyboard.type(halfTyped);
  await page.reload();
  await page.getByRole('navigation', { name: 'Écrans' }).waitFor();
  await page.keyboard.type('bours');
  await expect(file.getByLabel('Solution')).toHaveValue(`${halfTyped}bours`);
  await page.keyboard.press('Escape');
  await expect(file.getByText('Encore une fois pour abandonner')).toBeVisible();
  await file.getByLabel('Solution').press('Control+End');
  await page.keyboard.type('és');
  await expect(file.getByText('Encore une fois pour abandonner')).toBeHidden();

  await page.keyboard.press('Alt+1');
  await expect(card(page, 'Réclamations à suivre aujourd’hui')).toContainText(plan);
  await page.keyboard.press('Alt+6');
  await expect(file.getByLabel('Ce qu’en pense le client')).toHaveValue('satisfied');
  await file.getByLabel('Solution').press('Control+Enter');
  await expect(file).toContainText('Close');
  await expect(file).toContainText(`${halfTyped}boursés`);
  await expect(file).toContainText('Satisfait');
  await page.keyboard.press('Escape');
  await page.getByText('Closes', { exact: true }).click();
  await expect(register.getByRole('row', { name: /R-2041.*Résolue/ })).toHaveCount(1);
  await page.keyboard.press('Alt+1');
  await expect(card(page, 'Derniers appels')).toBeVisible();
  await expect(card(page, 'Réclamations à suivre aujourd’hui')).toHaveCount(0);
});
