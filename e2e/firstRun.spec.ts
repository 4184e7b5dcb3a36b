import { expect } from '@playwright/test';
import { test } from './crocdesk.ts';

test.use({ isNew: true });

test('three answers and the desk is ready for its first call', async ({ floor }) => {
  const { page } = floor;
  await expect(page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible();
  await expect(page.getByLabel('Votre nom')).toBeFocused();
  await expect(page.getByLabel('Votre poste téléphonique')).toHaveValue('101');

  await page.keyboard.type('Amina Benali');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();
  await expect(page.getByText('Centre relié')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Disponibilité' })).toContainText('Prêt');
  await floor.ring('+33612345678');
  await expect(page.getByRole('region', { name: 'Fiche du client' })).toContainText('Claire Dupont');
});

test('what is missing or cannot be an extension is said in words, and what was typed stays', async ({ floor }) => {
  const { page } = floor;
  const extension = page.getByLabel('Votre poste téléphonique');
  await extension.fill('dix-neuf');
  await page.getByRole('button', { name: /Commencer/ }).click();
  await expect(page.getByText('Tapez votre nom.')).toBeVisible();
  await expect(page.getByText('Des chiffres seulement, douze au plus.')).toBeVisible();
  await expect(page.getByLabel('Votre nom')).toBeFocused();
  await expect(extension).toHaveValue('dix-neuf');

  await page.getByLabel('Votre nom').fill('Zoé');
  await extension.fill('102');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bonjour Zoé.' })).toBeVisible();
});

test('the language changes at once, and the choice stays', async ({ floor }) => {
  const { page } = floor;
  await page.getByLabel('Votre nom').fill('Amina Benali');
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByLabel('Your name')).toHaveValue('Amina Benali');
  await page.getByRole('button', { name: /Start/ }).click();
  await expect(page.getByRole('heading', { name: 'Hello Amina.' })).toBeVisible();

  const again = await floor.powerCut();
  await expect(again.getByRole('heading', { name: 'Hello Amina.' })).toBeVisible();
});
