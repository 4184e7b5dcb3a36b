import { expect } from '@playwright/test';
import { atOneDesk, test } from './crocdesk.ts';
import { deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

const claire = '+33612345678';

atOneDesk();

test('a pause is chosen during the call with one key, begins when the call is closed, and is named afterwards', async ({
  floor,
}) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  await floor.signIn();
  await talkTo(floor, claire);
  await expect(bar.getByRole('button', { name: 'Ensuite : prêt' })).toBeVisible();
  await page.keyboard.press('b');
  await expect(bar.getByRole('button', { name: 'Ensuite : pause' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('b');
  await expect(bar.getByRole('button', { name: 'Ensuite : prêt' })).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('En pause');
  await page.keyboard.press('2');
  await expect(bar).toContainText('En pause · Déjeuner');
  await page.keyboard.press('b');
  await expect(bar).toContainText('Prêt');
});

test('the team is on a sheet, found by typing, and called with Enter', async ({ floor }) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  await floor.signIn();
  await page.keyboard.press('y');
  const team = page.getByRole('dialog', { name: 'L’équipe' });
  await expect(team.getByRole('option')).toHaveCount(2);
  await page.keyboard.type('bru');
  await expect(team.getByRole('option', { name: /Bruno.*libre.*102/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(team).toBeHidden();
  await expect(bar).toContainText('Bruno');
  await expect(bar).toContainText('En ligne');
});

test('a digit leaves a queue and joins it again; the bar counts who waits', async ({ floor }) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  await floor.signIn();
  await page.keyboard.press('q');
  const queues = page.getByRole('dialog', { name: 'Les files' });
  const service = queues.getByRole('listitem').filter({ hasText: 'Service client' }).first();
  await expect(service).toContainText('Vous y êtes');
  await page.keyboard.press('1');
  await expect(service).toContainText('Vous n’y êtes pas');
  await page.keyboard.press('1');
  await expect(service).toContainText('Vous y êtes');
  await page.keyboard.press('Escape');
  await expect(queues).toBeHidden();
  await expect(bar.getByRole('button', { name: 'Files' })).toBeVisible();
});
