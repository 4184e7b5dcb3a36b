import { expect } from '@playwright/test';
import { test } from './crocdesk.ts';
import { deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

const claire = '+33612345678';

test('an objection is found by three letters and overcome; the conversation is kept, and goes on in the next call where it was left', async ({
  floor,
}) => {
  await floor.signIn();
  const { page } = floor;
  const { script, words } = deskScreen(page);
  await talkTo(floor, claire);
  const first = await words.innerText();

  await page.keyboard.press('o');
  await page.keyboard.type('rem');
  await expect(script.getByRole('option', { selected: true })).toContainText('Je veux un remboursement');
  await page.keyboard.press('Enter');
  await expect(script).toContainText(/Objection\s: «\sJe veux un remboursement\s»/);
  await expect(words).not.toHaveText(first);
  await page.keyboard.press('1');
  await expect(words).toHaveText(first);

  await page.keyboard.press('Enter');
  await expect(words).not.toHaveText(first);
  const leftAt = await words.innerText();
  await page.keyboard.press('w');
  await expect(script.getByRole('button', { name: /mis de côté/ })).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: /Fermer l’appel/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();

  await talkTo(floor, claire);
  await expect(words).toHaveText(first);
  await expect(script).toContainText('Conversation mise de côté.');
  await page.keyboard.press('i');
  await expect(words).toHaveText(leftAt);

  await page.keyboard.press('Alt+3');
  const earlier = page.getByRole('row', { name: /Claire Dupont/ }).first();
  await earlier.getByRole('link').first().click();
  await expect(page.getByText('levée', { exact: true })).toBeVisible();
});
