import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Floor } from './crocdesk.ts';
import { atOneDesk, test } from './crocdesk.ts';
import { card, deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

const helene = '+33639980042';
const claire = '+33612345678';

/** A reception that turns out to be a complaint, with the order number already asked for. */
async function turnIntoComplaint(floor: Floor): Promise<Page> {
  const { page } = floor;
  const { bar, phase, script } = deskScreen(page);
  await floor.ring(helene);
  await expect(bar).toContainText('Sonne');
  await expect(script).toContainText('Accueil d’un appel');
  await page.keyboard.press('a');
  await expect(bar).toContainText('En ligne');
  await page.getByRole('button', { name: /Une commande ou une livraison/ }).waitFor();
  await page.keyboard.press('1');
  await expect(phase).toContainText('Découvrir');
  await page.keyboard.press('Enter');
  await page.getByLabel('Numéro de commande').fill('88 201');

  await page.keyboard.press('Control+Shift+S');
  const complaint = page.getByRole('button', { name: /Réclamation en neuf étapes/ });
  await page.keyboard.press(`Control+Shift+Digit${await complaint.getAttribute('aria-keyshortcuts')}`);
  await expect(script.getByRole('heading', { level: 2 })).toContainText('Réclamation en neuf étapes');
  await expect(script).toContainText('choisi par vous');
  return page;
}

/** The first four steps: let them finish, empathy, the facts, the notes. */
async function hearThemOut(page: Page): Promise<void> {
  const { phase, script } = deskScreen(page);
  await expect(phase).toContainText('Écouter');
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Compatir');
  await expect(script).toContainText('À éviter ici.');
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Les faits');

  await expect(script.getByLabel('Numéro de commande')).toHaveValue('88 201');
  await page.keyboard.press('Enter');
  await expect(script).toContainText('À remplir ici.');
  await expect(script.getByLabel(/^Motif/)).toBeFocused();
  await script.getByLabel(/^Motif/).selectOption('Article abîmé');
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Noter');
  await expect(script).toContainText('commande 88 201');
  await script.getByLabel('Gravité').selectOption('Grave');
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Une chance');
}

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

test('a reception turns into a complaint, and its nine steps end in a promise kept in sight', async ({ floor }) => {
  const page = await turnIntoComplaint(floor);
  const { bar, phase, script } = deskScreen(page);
  await hearThemOut(page);
  await expect(script).toContainText('Rembourser pour couper court.');
  await page.keyboard.press('1');
  await expect(phase).toContainText('L’attente');
  await script.getByLabel('Ce qui est attendu').fill('Un article entier avant samedi');
  await page.keyboard.press('Control+Enter');
  await expect(phase).toContainText('S’engager');
  await script.getByLabel(/^Ce que nous faisons/).fill('nous renvoyons l’article demain');
  await script.getByLabel(/^Date promise/).fill('4/5/2031');
  await expect(script).toContainText('je m’engage, personnellement : nous renvoyons l’article demain');
  await page.keyboard.press('Control+Shift+Digit1');
  await expect(phase).toContainText('Informer');
  await script.getByLabel(/^Prochaines nouvelles/).fill('3/5/2031 10h');
  await page.keyboard.press('Enter');
  await expect(script).toContainText('même si tout n’est pas terminé');
  await page.keyboard.press('Control+Shift+G');
  await page.getByRole('form', { name: 'Ajouter une promesse' }).waitFor();
  await expect(page.getByLabel('Avant', { exact: true })).toHaveValue('03/05/2031 10:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Tenir informé avant/)).toBeVisible();
  await expect(page.getByRole('form', { name: 'Ajouter une promesse' })).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Remercier');
  await page.keyboard.press('Enter');
  await expect(script).toContainText('Appel codé : Réclamation suivie');

  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+3');
  await page
    .getByRole('row', { name: /Hélène Aubry/ })
    .getByRole('link')
    .click();
  const story = page.getByRole('article', { name: 'Déroulement de l’appel' });
  await expect(story).toContainText('Un article entier avant samedi');
  await expect(story).toContainText('nous renvoyons l’article demain');
  await expect(story).toContainText('Article abîmé');
  await expect(story).toContainText('Tenir informé');
});

test('who gives us no second chance is let go with dignity, and the loss is on record', async ({ floor }) => {
  const page = await turnIntoComplaint(floor);
  const { phase, script } = deskScreen(page);
  await hearThemOut(page);
  await page.keyboard.press('2');
  await expect(script).toContainText('Négocier, retenir, culpabiliser.');
  await script.getByLabel('Raison du départ').fill('Trois retards de suite');
  await page.keyboard.press('Control+Enter');
  await expect(script.getByLabel('Raison du départ')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Remercier');
  await page.keyboard.press('Enter');
  await expect(script).toContainText('Appel codé : Client perdu');
});

test('of several open complaints a digit says which one goes on, the most urgent first', async ({ floor }) => {
  const { page } = floor;
  const { bar } = deskScreen(page);
  const complaint = card(page, 'Réclamation').last();
  await talkTo(floor, claire);
  await page.keyboard.press('k');
  await expect(complaint.getByRole('button', { name: 'Compléter' })).toBeVisible();
  const opened = await complaint.getByRole('link').innerText();
  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();

  await talkTo(floor, claire);
  await page.keyboard.press('u');
  const list = page.getByRole('region', { name: /Laquelle poursuivre/ });
  await expect(list.getByRole('button')).toContainText([/R-2041.*Grave/, opened]);
  await page.keyboard.press('2');
  await expect(list).toBeHidden();
  await expect(complaint.getByRole('link', { name: opened })).toBeVisible();
});
