import { expect } from '@playwright/test';
import { test } from './crocdesk.ts';
import { card, deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

test('the centre dies in a call: the desk says so, goes on, and the call is still there when it comes back', async ({
  floor,
}) => {
  const { page } = floor;
  const { bar, footer, notes, notices, phase } = deskScreen(page);
  await floor.signIn();
  await talkTo(floor, '+33612345678');
  await expect(phase).toContainText('Écouter');

  const said = expect(footer).toContainText('Centre injoignable');
  floor.centreDies();
  await said;
  await page.keyboard.press('n');
  await page.keyboard.type('Écrit pendant la coupure.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Compatir');
  await expect(card(page, /^Notes/)).toContainText('gardées à');
  await expect(bar).toContainText('En ligne');

  await expect(notices).toContainText('Le centre est de nouveau relié.');
  await expect(footer).toContainText('Centre relié');
  await expect(bar).toContainText('En ligne');
  await expect(notes).toHaveValue('Écrit pendant la coupure.');
  await page.keyboard.press('h');
  await expect(bar).toContainText('En attente');
  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
});
