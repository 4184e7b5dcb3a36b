import { expect } from '@playwright/test';
import { atOneDesk, test } from './crocdesk.ts';
import { card, deskScreen } from './deskScreen.ts';

const switchboard = '+33142685300';
const stranger = '+442079460123';

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

test('of several people behind one number a digit says who calls, and the next call remembers', async ({ floor }) => {
  const { page } = floor;
  const { bar, footer, record } = deskScreen(page);
  await floor.ring(switchboard);
  await expect(page.getByRole('heading', { name: /Qui appelle de ce numéro/ })).toBeVisible();
  const claire = page.getByRole('button', { name: /Claire Dupont/ });
  await expect(claire).toContainText('très probable');
  await expect(claire).toContainText('a appelé d’ici 6 fois');
  const marc = page.getByRole('button', { name: /Marc Lenoir/ });
  await expect(marc).not.toContainText('choisi');

  await page.keyboard.press((await marc.getAttribute('aria-keyshortcuts')) ?? '');
  await expect(record.getByRole('heading', { name: 'Marc Lenoir' })).toBeVisible();
  await floor.callerHangsUp();
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();

  await expect(footer).toContainText('Tout est enregistré');
  await floor.ring(switchboard);
  await expect(marc).toContainText('choisi 1 fois sur les 1 derniers appels d’ici');
  await expect(bar).toContainText('Sonne');
});

test('a stranger gets a record with their number in it, and the call is theirs', async ({ floor }) => {
  const { page } = floor;
  const { bar, record } = deskScreen(page);
  await floor.ring(stranger);
  await expect(record).toContainText('Numéro inconnu');
  await expect(bar).toContainText('Sonne');
  await page.keyboard.press('a');
  await expect(bar).toContainText('En ligne');

  await page.keyboard.press('e');
  const sheet = page.getByRole('dialog', { name: 'Nouvelle fiche' });
  await expect(sheet.getByLabel('Numéro 1', { exact: true })).toHaveValue(/20\s?7946\s?0123/);
  await sheet.getByLabel('Prénom').fill('Ada');
  await sheet.getByLabel('Nom', { exact: true }).fill('Whitfield');
  await page.keyboard.press('Enter');
  await expect(record.getByRole('heading', { name: 'Ada Whitfield' })).toBeVisible();

  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Ada Whitfield' }).first().click();
  await floor.ring(stranger);
  await page.keyboard.press('Alt+1');
  await expect(record.getByRole('heading', { name: 'Ada Whitfield' })).toBeVisible();
});

test('a caller who withholds their number is asked, found by name and linked to the call', async ({ floor }) => {
  const { page } = floor;
  const { bar, record } = deskScreen(page);
  await floor.ring(null, { withheld: true });
  await expect(record.getByRole('heading', { name: 'Numéro masqué' })).toBeVisible();
  await expect(bar).toContainText('Sonne');
  await page.keyboard.press('a');
  await expect(bar).toContainText('En ligne');

  await page.keyboard.press('/');
  await page.keyboard.type('dupont clai');
  await expect(page.getByRole('option', { name: /Claire Dupont/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(record.getByRole('heading', { name: 'Claire Dupont' })).toBeVisible();

  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Derniers appels').getByRole('link', { name: /Claire Dupont/ })).toBeVisible();
});

test('a number that only ends like a known one is shown as a possibility, with the reason', async ({ floor }) => {
  const { page } = floor;
  const { record } = deskScreen(page);
  await floor.ring('+212612345678');
  await expect(page.getByRole('heading', { name: 'Peut-être quelqu’un de connu' })).toBeVisible();
  const claire = page.getByRole('button', { name: /Claire Dupont/ });
  await expect(claire).toContainText('possible');
  await expect(claire).toContainText(/même fin de numéro\s:/);
  await expect(record).toBeHidden();
  await page.keyboard.press('1');
  await expect(record.getByRole('heading', { name: 'Claire Dupont' })).toBeVisible();
});
