import { expect } from '@playwright/test';
import { atOneDesk, test } from './crocdesk.ts';
import { card, deskScreen, holdDown } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

const claire = '+33612345678';
const helene = '+33639980042';

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

test('nobody rings while an agent wraps up; once the call is coded the next one does', async ({ floor }) => {
  const { page } = floor;
  const { bar, record } = deskScreen(page);
  await talkTo(floor, claire);
  await floor.callerHangsUp();
  await expect(bar).toContainText('Post-appel');
  await expect(page.getByText('Sans choix, l’appel sera noté « non renseigné »')).toBeVisible();
  await expect.poll(() => floor.ring(helene)).toBe('waits');
  await expect(record.getByRole('heading', { name: 'Claire Dupont' })).toBeVisible();
  await expect(bar).toContainText('Post-appel');

  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(record.getByRole('heading', { name: 'Hélène Aubry' })).toBeVisible();
  await expect(bar).toContainText('Sonne');
});

test('a wrap-up is counted down, and more time is one key away', async ({ floor }) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  await talkTo(floor, claire);
  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  const clock = bar.getByRole('timer');
  await expect(clock).toHaveText(/^0[01]:\d\d$/);
  const before = await clock.innerText();
  await expect(clock).not.toHaveText(before);
  await page.keyboard.press('+');
  await expect(clock).toHaveText(/^(01:[0-5]\d|02:00)$/);
});

test('nobody is called before the last call is coded', async ({ floor }) => {
  const { page } = floor;
  const { bar, notices } = deskScreen(page);
  await talkTo(floor, claire);
  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').getByRole('combobox').fill('06 39 98 00 42');
  await page.keyboard.press('Enter');
  await expect(notices).toContainText('Choisissez d’abord comment l’appel s’est terminé.');
  await expect(bar).toContainText('Post-appel');
});

test('what was coded while talking is confirmed after hanging up', async ({ floor }) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  await talkTo(floor, helene);
  await page.getByRole('button', { name: /Information donnée/ }).click();
  await expect(page.getByText('Choisi d’avance.')).toBeVisible();
  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Derniers appels')).toContainText('Information donnée');
});

test('a callback that was agreed has a date and an owner before the call closes, and waits on the home screen', async ({
  floor,
}) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  await talkTo(floor, helene);
  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('5');
  await expect(page.getByText('Fixez la date du rappel promis')).toBeVisible();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Ajouter une promesse' });
  await expect(form.getByLabel('Par', { exact: true })).toHaveValue('Amina Benali');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('Une promesse a une date.');
  await page.keyboard.press('1');
  await form.getByLabel('Quoi').fill('Le prix du brasero Comète');
  await page.keyboard.press('Enter');

  const today = card(page, 'À tenir aujourd’hui');
  await expect(today).toContainText('Hélène Aubry');
  await expect(today).toContainText('Le prix du brasero Comète');
  await expect(today).toContainText('aujourd’hui 11:');
  const promise = today.getByRole('listitem').filter({ hasText: 'Hélène Aubry' });
  await promise.getByRole('button', { name: /^Appeler Hélène Aubry/ }).click();
  await expect(page.getByRole('region', { name: 'Script', exact: true })).toContainText(
    /Rappel promis|rappel a été promis/,
  );
});

test('a promise made in a call shows on the record, and one press says that it was kept', async ({ floor }) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  await talkTo(floor, helene);
  await page.keyboard.press('p');
  const form = page.getByRole('form', { name: 'Ajouter une promesse' });
  await form.getByLabel('Promesse', { exact: true }).selectOption('Envoyer');
  await form.getByRole('button', { name: /ce soir/ }).click();
  await form.getByLabel('Quoi').fill('Le catalogue de printemps');
  // Held down, it promises once.
  await holdDown(page, 'Enter');
  await expect(page.getByText('Envoyer avant aujourd’hui 18:00')).toBeVisible();
  await expect(form).toBeHidden();
  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');

  const today = card(page, 'À tenir aujourd’hui');
  const promise = today.getByRole('listitem').filter({ hasText: 'Le catalogue de printemps' });
  await promise.getByRole('button', { name: 'Tenue' }).click();
  await expect(promise).toBeHidden();
  await card(page, 'Derniers clients')
    .getByRole('link', { name: /Hélène Aubry/ })
    .click();
  await expect(card(page, 'Promesses')).toContainText(/Envoyer\s: tenue le/);
});

test('a promise that is half typed is there after a reload and a power cut, and ends with its call', async ({
  floor,
}) => {
  let { page } = floor;
  const form = () => page.getByRole('form', { name: 'Ajouter une promesse' });
  await talkTo(floor, claire);
  await page.keyboard.press('p');
  await form().getByLabel('Quoi').fill('confirmer l’av');
  await page.reload();
  await expect(form().getByLabel('Quoi')).toHaveValue('confirmer l’av');
  await expect(form().getByLabel('Quoi')).toBeFocused();
  await page.keyboard.type('oir');
  await form().getByLabel('Avant', { exact: true }).fill('demain 1');
  page = await floor.powerCut();
  await expect(form().getByLabel('Quoi')).toHaveValue('confirmer l’avoir');
  await expect(form().getByLabel('Avant', { exact: true })).toHaveValue('demain 1');
  await form().getByLabel('Avant', { exact: true }).fill('demain 10h');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Promesses')).toContainText('confirmer l’avoir');
  await expect(form()).toBeHidden();

  await page.keyboard.press('p');
  await form().getByLabel('Quoi').fill('une autre');
  await form().getByLabel('Quoi').press('Escape');
  await expect(form()).toContainText('Encore une fois pour abandonner');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(card(page, 'Promesses')).toContainText('confirmer l’avoir');
  await expect(form()).toBeHidden();
});
