import { expect } from '@playwright/test';
import { atOneDesk, test } from './crocdesk.ts';
import { deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

const claire = '+33612345678';
const helene = '+33639980042';

atOneDesk();

test('a second call waits in sight and takes nothing away from the first', async ({ floor }) => {
  const { page } = floor;
  const { bar, record, notes, others } = deskScreen(page);
  await floor.signIn();
  await talkTo(floor, claire);
  await page.keyboard.press('n');
  await page.keyboard.type('Le colis de la la');

  await floor.ring(helene);
  await expect(others).toContainText('Hélène Aubry');
  await expect(others).toContainText('Sonne');
  await expect(record.getByRole('heading', { name: 'Claire Dupont' })).toBeVisible();
  await expect(notes).toBeFocused();
  await page.keyboard.type('mpe Aube');
  await expect(notes).toHaveValue('Le colis de la lampe Aube');

  await page.keyboard.press('Control+Shift+A');
  await expect(record.getByRole('heading', { name: 'Hélène Aubry' })).toBeVisible();
  await expect(bar).toContainText('En ligne');
  await expect(notes).toHaveValue('');
  await expect(others).toContainText('Claire Dupont');
  await expect(others).toContainText('En attente');
  await expect(others).toContainText('note gardée');

  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(record.getByRole('heading', { name: 'Claire Dupont' })).toBeVisible();
  await expect(notes).toHaveValue('Le colis de la lampe Aube');
  await page.keyboard.press('h');
  await expect(bar).toContainText('En ligne');
});

test('who hangs up while waiting is missed, and the conversation goes on', async ({ floor }) => {
  const { page } = floor;
  const { bar, notices, others, record } = deskScreen(page);
  await floor.signIn();
  await talkTo(floor, claire);
  await floor.ring(helene);
  await expect(others).toContainText('Hélène Aubry');
  await floor.callerHangsUp();
  await expect(others).toBeHidden();
  await expect(notices).toContainText('Appel manqué de Hélène Aubry');
  await expect(record.getByRole('heading', { name: 'Claire Dupont' })).toBeVisible();
  await expect(bar).toContainText('En ligne');
});

test('a transfer that was begun for one caller is never one of the next', async ({ floor }) => {
  const { page } = floor;
  const { bar, record } = deskScreen(page);
  const transfer = page.getByLabel('Collègue ou numéro');
  await floor.signIn();
  await talkTo(floor, claire);
  await floor.ring(helene);
  await page.keyboard.press('t');
  await expect(transfer).toBeFocused();
  await page.keyboard.type('bru');
  await page.keyboard.press('Control+Shift+A');
  await expect(record.getByRole('heading', { name: 'Hélène Aubry' })).toBeVisible();
  await expect(bar).toContainText('En ligne');
  await expect(transfer).toBeHidden();

  await page.keyboard.press('t');
  await expect(transfer).toHaveValue('');
  await floor.everybodyHangsUp();
  for (const name of ['Hélène Aubry', 'Claire Dupont']) {
    await expect(record.getByRole('heading', { name })).toBeVisible();
    await expect(bar).toContainText('Post-appel');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(transfer).toBeHidden();
  }
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();
  await talkTo(floor, claire);
  await page.keyboard.press('h');
  await expect(bar).toContainText('En attente');
});
