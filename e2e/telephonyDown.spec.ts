import { expect } from '@playwright/test';
import { test } from './crocdesk.ts';
import { deskScreen } from './deskScreen.ts';

test('a telephony that goes down is said on the desk in words, and what was said goes when it is back', async ({
  floor,
}) => {
  const { page } = floor;
  const desk = deskScreen(page);
  await floor.signIn();
  await page.keyboard.press('Alt+5');
  await page.getByLabel('Panne').selectOption({ label: 'le standard redémarre (5 s)' });
  const alarm = page.getByRole('alert', { name: 'Alerte' });
  await expect(alarm).toContainText('Téléphonie injoignable');
  await expect(desk.footer).toContainText('Téléphonie injoignable');
  await expect(page.getByRole('button', { name: /Faire sonner le poste/ })).toBeHidden();
  await expect(alarm).toBeHidden();
  await expect(page.getByRole('button', { name: /Faire sonner le poste/ })).toBeVisible();
});

test('whoever is dialled may be made busy, and the desk says so', async ({ floor }) => {
  const { page } = floor;
  const desk = deskScreen(page);
  await floor.signIn();
  await page.keyboard.press('Alt+5');
  await page.getByLabel('Qui est appelé').selectOption({ label: 'est occupé' });
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Numéro à composer' }).fill('01 42 68 53 06');
  await page.keyboard.press('Enter');
  await expect(desk.notices).toContainText(/occupé/);
});
