import type { Page } from '@playwright/test';
import type { Floor } from './crocdesk.ts';
import { atOneDesk, test } from './crocdesk.ts';
import { atKey } from './deskScreen.ts';
import { looksRight } from './looksRight.ts';

const claire = '+33612345678';
const switchboard = '+33142685300';
const languages = ['fr', 'en'] as const;

// Each looks at many states, and each state at several sizes.
test.describe.configure({ timeout: 240_000 });

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first();

async function signInSpeaking(floor: Floor, language: (typeof languages)[number]): Promise<Page> {
  const { page } = floor;
  await floor.signIn();
  if ((await page.locator('html').getAttribute('lang')) !== language) {
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').getByRole('combobox').fill('anglais');
    await page.keyboard.press('Enter');
    await heading(page, 'Hello Amina.').waitFor();
  }
  return page;
}

async function answer(page: Page): Promise<void> {
  await atKey(page, 'A').waitFor();
  await page.keyboard.press('a');
  await atKey(page, 'H').waitFor();
}

for (const language of languages)
  test.describe(`in ${language === 'fr' ? 'French' : 'English'}`, () => {
    atOneDesk();

    test('the desk between calls keeps nobody out and fits every window', async ({ floor }) => {
      const page = await signInSpeaking(floor, language);
      await looksRight(page, 'home');
      await page.keyboard.press('Alt+5');
      await page.locator('input[type="range"]').waitFor();
      await looksRight(page, 'simulator');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await looksRight(page, 'help');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+K');
      await page.getByRole('option').first().waitFor();
      await looksRight(page, 'palette');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+4');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await looksRight(page, 'settings');
      await page.keyboard.press('Alt+3');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await looksRight(page, 'an empty log');
    });

    test('the customers keep nobody out and fit every window', async ({ floor }) => {
      const page = await signInSpeaking(floor, language);
      await page.keyboard.press('Alt+2');
      await page.getByRole('combobox').fill('dupont');
      await page.getByRole('option', { name: /Claire Dupont/ }).waitFor();
      await looksRight(page, 'customers found');
      await page.getByRole('option', { name: /Claire Dupont/ }).click();
      await page.getByRole('article', { name: 'Claire Dupont' }).waitFor();
      await looksRight(page, 'a record');
      await page.keyboard.press('e');
      await page.locator('form[aria-label]').waitFor();
      await looksRight(page, 'a record being changed');
      await page.locator('input[inputmode="email"]').fill('not an address');
      await page.keyboard.press('Enter');
      await page.locator('[aria-invalid]').waitFor();
      await looksRight(page, 'a record with a mistake');
    });

    test('a ringing call keeps nobody out and fits every window', async ({ floor }) => {
      const page = await signInSpeaking(floor, language);
      await floor.ring(claire);
      await heading(page, 'Claire Dupont').waitFor();
      await looksRight(page, 'ringing, one record');
      await floor.callerHangsUp();
      await heading(page, 'Amina.').waitFor();
      await looksRight(page, 'a missed call');
      await atKey(page, 'B').click();
      await floor.ring(switchboard);
      await page.getByRole('button', { name: /Marc Lenoir/ }).waitFor();
      await looksRight(page, 'ringing, several people');
      await floor.callerHangsUp();
      await heading(page, 'Amina.').waitFor();
      await floor.ring(null, { withheld: true });
      await atKey(page, 'E').waitFor();
      await looksRight(page, 'ringing, withheld');
      await page.keyboard.press('e');
      await page.getByRole('dialog').waitFor();
      await looksRight(page, 'a new record beside the call');
    });

    test('a conversation and its end keep nobody out and fit every window', async ({ floor }) => {
      const page = await signInSpeaking(floor, language);
      await floor.ring(claire);
      await answer(page);
      await looksRight(page, 'talking');
      await floor.ring(switchboard);
      await page.getByRole('list').filter({ hasText: '01 42 68 53 00' }).first().waitFor();
      await looksRight(page, 'a second call waits');
      await floor.callerHangsUp();
      await page.keyboard.press('t');
      await page.locator('section[aria-label] form input').first().waitFor();
      await looksRight(page, 'transferring');
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await page.getByRole('button', { name: '1', exact: false }).first().waitFor();
      await looksRight(page, 'another script');
      await page.keyboard.press('Escape');
      await page.keyboard.press('p');
      await page.getByPlaceholder(/hh:mm/).waitFor();
      await looksRight(page, 'promising');
      await page.keyboard.press('Escape');
      await page.keyboard.press('r');
      await atKey(page, '+').waitFor();
      await looksRight(page, 'wrapping up');
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await heading(page, 'Amina.').waitFor();
      await page.keyboard.press('Alt+3');
      await page
        .getByRole('row', { name: /Claire Dupont/ })
        .first()
        .getByRole('link')
        .click();
      await page.getByRole('article').waitFor();
      await looksRight(page, 'the story of a call');
    });
  });

test.describe('on the first day', () => {
  test.use({ isNew: true });
  test('the first screen keeps nobody out and fits every window', async ({ floor }) => {
    const { page } = floor;
    await heading(page, 'Bienvenue').waitFor();
    await looksRight(page, 'first run');
    await page.keyboard.press('Enter');
    await page.locator('[aria-invalid]').waitFor();
    await looksRight(page, 'first run with a mistake');
    await page.getByText('English', { exact: true }).click();
    await looksRight(page, 'first run in English');
  });
});
