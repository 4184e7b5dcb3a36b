import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Floor } from './crocdesk.ts';
import { test } from './crocdesk.ts';
import { deskScreen } from './deskScreen.ts';
import { looksRight } from './looksRight.ts';
import { talkTo } from './talkTo.ts';

const stranger = '+33639980199';
const shipped = /à votre écoute/;
const better = 'Maison Aube, bonjour. En quoi puis-je vous être utile ?';

/** Goes on with Tab until it has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('Sixty times Tab did not lead there');
}

/** A caller nobody knows is answered; these are the words to say. */
async function greetStranger(floor: Floor): Promise<Locator> {
  const { page } = floor;
  const { words } = deskScreen(page);
  await page.keyboard.press('Alt+1');
  await talkTo(floor, stranger);
  return words;
}

async function endCall(page: Page): Promise<void> {
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: /Fermer l’appel/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();
}

test('a supervisor writes, mends, rehearses, publishes and goes back without a mouse, and each next call follows', async ({
  floor,
}) => {
  await floor.signIn();
  const { page } = floor;
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await page.keyboard.press('Alt+7');
  await tabTo(page, link('Accueil d’un appel'));
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByLabel('Ce que dit l’agent, français', { exact: true }));
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(page.getByText(/1 point à corriger/)).toBeVisible();
  await page.keyboard.type(better);
  await expect(page.getByText('Rien à corriger.')).toBeVisible();
  await expect(page.getByText('Brouillon gardé')).toBeVisible();

  await tabTo(page, link('Répéter'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const rehearsed = page.getByRole('region', { name: 'Script', exact: true });
  await expect(rehearsed).toContainText(/En quoi puis-je vous être utile/);
  await page.keyboard.press('1');
  await expect(rehearsed).toContainText('Je m’en occupe avec vous');
  await page.keyboard.press('Enter');
  await expect(rehearsed).not.toContainText('Je m’en occupe avec vous');

  await tabTo(page, button('Publier'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Un accueil plus court');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Version 2 publiée/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Accueil d’un appel', level: 1 })).toBeFocused();
  await expect(await greetStranger(floor)).toContainText(/En quoi puis-je vous être utile/);
  await endCall(page);

  // The script is still open where it was left.
  await page.keyboard.press('Alt+7');
  await tabTo(page, link('Versions'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Un accueil plus court')).toBeVisible();
  await expect(page.getByText(/publiée par Amina Benali/)).toBeVisible();
  await tabTo(page, button('Revenir à cette version'));
  await page.keyboard.press('Enter');
  await expect(button('Oui, revenir à la version 1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Version 3 publiée/)).toBeVisible();
  await expect(await greetStranger(floor)).toContainText(shipped);
});

test('a supervisor adds an objection without a mouse, is told what it lacks, and the next call finds it by two letters', async ({
  floor,
}) => {
  // It looks at three states, and each state at several sizes.
  test.setTimeout(240_000);
  await floor.signIn();
  const { page } = floor;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByLabel(name, { exact: true });
  await page.keyboard.press('Alt+7');
  await tabTo(page, page.getByRole('link', { name: 'Écrire les objections' }));
  await page.keyboard.press('Enter');
  await looksRight(page, 'the objections');
  await tabTo(page, button('Nouvelle objection'));
  await page.keyboard.press('Enter');

  await expect(field('Ce que dit le client, français')).toBeFocused();
  await expect(page.getByText('4 points à corriger')).toBeVisible();
  await page.keyboard.type('« Zut alors »');
  await tabTo(page, field('Ce que dit le client, anglais'));
  await page.keyboard.type('“Oh bother”');
  await tabTo(page, field('Riposte, français'));
  await page.keyboard.type('Je vous comprends. Que puis-je faire ?');
  await expect(page.getByText('1 point à corriger')).toBeVisible();
  await looksRight(page, 'an objection being written');
  await tabTo(page, field('Riposte, anglais'));
  await page.keyboard.type('I understand. What can I do?');
  await expect(page.getByText('Rien à corriger.')).toBeVisible();
  await expect(page.getByText('Brouillon gardé')).toBeVisible();

  await page.reload();
  await tabTo(page, button('Publier'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Zut');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Version 2 publiée/)).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Versions' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/publiée par Amina Benali/)).toBeVisible();
  await looksRight(page, 'the versions of the objections');

  await greetStranger(floor);
  await page.keyboard.press('o');
  await page.keyboard.type('zu');
  await expect(page.getByRole('option', { selected: true })).toContainText('Zut alors');
});
