import type { Locator, Page } from '@playwright/test';

/** The parts of the desk by what they are called on the screen, in French. */
export function deskScreen(page: Page) {
  const script = page.getByRole('region', { name: 'Script', exact: true });
  return {
    /** Where the call stands, its number, and what may be done with it. */
    bar: page.getByRole('region', { name: 'Appel', exact: true }),
    /** The record beside the call, or the way to it. */
    record: page.getByRole('region', { name: 'Fiche du client' }),
    script,
    /** Where in the script the conversation is. */
    phase: script.locator('[aria-current="step"]'),
    /** The words to say. */
    words: script.locator('p[lang]').first(),
    notes: page.getByRole('textbox', { name: 'Notes' }),
    /** What just happened, and what was refused. */
    notices: page.getByRole('region', { name: 'Avis' }),
    /** Calls that are not on the screen. */
    others: page.getByRole('region', { name: 'Autres appels' }),
    footer: page.getByRole('contentinfo'),
  };
}

/** The control that a key stands for, in either language. */
export const atKey = (page: Page, key: string): Locator => page.locator(`[aria-keyshortcuts="${key}"]:visible`).first();

/** A card by its title. */
export const card = (page: Page, title: string | RegExp): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });

/** Opens the customers and types into their search; the home screen has a field of the same name. */
export async function searchCustomers(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
  await page.getByRole('combobox', { name: /Chercher un client/ }).fill(text);
}

/** A line of what was found. */
export const customerFound = (page: Page, name: RegExp): Locator => page.getByRole('option', { name });

/** At the name: the number in the line, wherever it comes to stand, would be called. */
export const atTheName = { position: { x: 24, y: 16 } };

/** Finds a customer by what is `sought` and opens the record. */
export async function openCustomer(page: Page, name: string, sought = name): Promise<void> {
  await searchCustomers(page, sought);
  await customerFound(page, new RegExp(name)).click(atTheName);
  await page.getByRole('article', { name }).waitFor();
}

/** As a finger that stays on a key: it repeats before anything can answer. */
export async function holdDown(page: Page, key: string): Promise<void> {
  await Promise.all([1, 2, 3].map(() => page.keyboard.down(key)));
  await page.keyboard.up(key);
}
