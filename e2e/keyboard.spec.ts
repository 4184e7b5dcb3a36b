import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { atOneDesk, test } from './crocdesk.ts';
import { card, deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

/** Opens the palette and types into it, without waiting for it. */
async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(text);
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue(text);
}

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

test('a whole call is taken, held, muted, guided, coded and closed without a mouse', async ({ floor }) => {
  const { page } = floor;
  const { bar, notes, phase } = deskScreen(page);
  await page.keyboard.press('f');
  await expect(bar).toContainText('Sonne');
  await page.keyboard.press('a');
  await expect(bar).toContainText('En ligne');
  await page.keyboard.press('h');
  await expect(bar).toContainText('En attente');
  await page.keyboard.press('h');
  await expect(bar).toContainText('En ligne');
  await page.keyboard.press('m');
  await expect(bar).toContainText('Micro coupé');
  await page.keyboard.press('m');
  await expect(bar).toContainText('En ligne');

  await page.keyboard.press('n');
  await page.keyboard.type('RAHM 123 ?');
  await expect(notes).toHaveValue('RAHM 123 ?');
  await expect(bar).toContainText('En ligne');
  await page.keyboard.press('Control+Shift+M');
  await expect(bar).toContainText('Micro coupé');
  await page.keyboard.press('Escape');
  const start = await phase.innerText();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(phase).not.toHaveText(start);

  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();
});

test('the help shows every key that acts now, can be searched, and closes with Escape', async ({ floor }) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  await floor.ring('+33612345678');
  await expect(bar).toContainText('Sonne');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Toutes les touches' });
  await expect(help).toContainText('Ici, en ce moment');
  await expect(help).toContainText('Palette de commandes');
  await page.keyboard.type('réclam');
  await expect(help).toContainText('Ouvrir une réclamation, la compléter');
  await expect(help).not.toContainText('Palette de commandes');
  await page.keyboard.type('é');
  await expect(help).toContainText(/Aucune touche pour «\sréclamé\s»/);
  await page.keyboard.press('Control+Shift+A');
  await expect(bar).toContainText('En ligne');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('the palette goes to a customer, a screen and a number', async ({ floor }) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  const palette = page.getByRole('dialog', { name: 'Aller, appeler, faire' });
  await ask(page, 'claire dupont');
  await expect(palette.getByRole('option', { name: /Claire Dupont/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Claire Dupont' })).toBeVisible();

  await ask(page, 'réglages');
  await expect(palette.getByRole('option', { selected: true })).toContainText('Réglages');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Réglages', level: 1 })).toBeVisible();

  // Whoever leads the centre writes its scripts.
  await ask(page, 'scripts');
  await expect(palette.getByRole('option', { selected: true })).toContainText('Scripts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Scripts', level: 1 })).toBeVisible();

  await floor.ring('+33612345678');
  await expect(bar).toContainText('Sonne');
  await ask(page, 'rappel');
  await expect(bar).toContainText('Sonne');
  await page.keyboard.press('Escape');
  await floor.callerHangsUp();
  await expect(bar).not.toContainText('Sonne');

  await ask(page, '06 39 98 01 44');
  await expect(palette.getByRole('option', { selected: true })).toContainText('Appeler 06 39 98 01 44');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('06 39 98 01 44');
});

test('the language changes in the middle of a call: words, script and keys follow, the note stays', async ({
  floor,
}) => {
  const { page } = floor;
  const { bar, notes } = deskScreen(page);
  await talkTo(floor, '+33612345678');
  await page.keyboard.press('n');
  await page.keyboard.type('Colis ouvert');
  await ask(page, 'anglais');
  await expect(page.getByRole('option', { selected: true })).toContainText(/anglais/i);
  await page.keyboard.press('Enter');

  const english = page.getByRole('region', { name: 'Call', exact: true });
  await expect(english).toContainText('Talking');
  await expect(page.getByRole('region', { name: 'Script' })).toContainText('Complaint in nine steps');
  await expect(page.getByRole('region', { name: 'Script' })).toContainText('Please tell me what happened.');
  await expect(notes).toHaveValue('Colis ouvert');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(card(page, 'When the call ends')).toContainText('Complaint resolved');

  await ask(page, 'French');
  await expect(page.getByRole('option', { selected: true })).toContainText(/French/);
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('En ligne');
});

test('what is typed before the words of a call are on the screen waits for them', async ({ floor }) => {
  const { page } = floor;
  const { notes } = deskScreen(page);
  await page.keyboard.press('d');
  await page.keyboard.type('06 39 98 00 42');
  await page.evaluate(typeBeforeTheWords);
  await page.keyboard.press('Enter');
  await expect(notes).toHaveValue('vu');
  await expect(notes).toBeFocused();
});

/** In the page: types at the first sight of a call, when its notes are not there yet. */
function typeBeforeTheWords(): void {
  const seen = new MutationObserver(() => {
    const column = document.querySelector('main:not([hidden]) [data-place="dialling"]');
    if (!column || column.childElementCount > 0) return;
    seen.disconnect();
    (document.activeElement as HTMLElement).blur();
    for (const key of ['n', 'v', 'u']) {
      const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      // However slow this machine is: just now.
      Object.defineProperty(press, 'timeStamp', { get: () => performance.now() });
      document.body.dispatchEvent(press);
    }
  });
  seen.observe(document.body, { childList: true, subtree: true, attributes: true });
}
