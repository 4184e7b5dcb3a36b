import { expect } from '@playwright/test';
import { atOneDesk, test } from './crocdesk.ts';
import { card, deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

const claire = '+33612345678';

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

test('the record of who calls is on the screen while it rings, with what must be known before speaking', async ({
  floor,
}) => {
  const { page } = floor;
  const { bar, record, words, notices } = deskScreen(page);
  await floor.ring(claire);

  // First: a ring lasts five seconds.
  await expect(bar).toContainText('1ʳᵉ');
  await expect(bar).toContainText('Sonne');
  await expect(record.getByRole('heading', { name: 'Claire Dupont' })).toBeVisible();
  await expect(bar).toContainText('06 12 34 56 78');
  await expect(bar).toContainText('Service client');
  await expect(bar.getByRole('button', { name: /Répondre/ })).toHaveAttribute('aria-keyshortcuts', 'A');
  await expect(record).toContainText('Client sensible.');
  await expect(record).toContainText('Des nouvelles étaient promises pour sa réclamation.');
  await expect(page.getByText(/Promesse\s: tenir informé avant aujourd’hui/)).toBeVisible();
  await expect(record).toContainText('réf. 48 2913');
  await expect(page.getByText('R-2041').first()).toBeVisible();
  await expect(words).toContainText(/Maison Aube,\sService client,\sbonjour/);
  await expect(page).toHaveTitle(/Sonne\s:\sClaire Dupont/);

  await floor.callerHangsUp();
  await expect(notices).toContainText('Appel manqué de Claire Dupont');
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();
});

test('rings are counted, and the fourth is late', async ({ floor }) => {
  const { bar } = deskScreen(floor.page);
  await floor.ring(claire);
  await expect(bar).toContainText('1ʳᵉ');
  await expect(bar).toContainText('2ᵉ');
});

test('a call is answered, guided, noted and coded with keys, and its story is kept', async ({ floor }) => {
  const { page } = floor;
  const { bar, phase, notes, words } = deskScreen(page);
  await talkTo(floor, claire);
  await expect(bar).toContainText('décroché à la');

  await page.keyboard.press('n');
  await page.keyboard.type('Le colis 88 201 est arrivé ouvert.');
  await page.keyboard.press('Escape');
  await expect(notes).toHaveValue('Le colis 88 201 est arrivé ouvert.');
  await expect(card(page, /^Notes/)).toContainText('gardées à');

  await expect(phase).toContainText('Écouter');
  const before = await words.innerText();
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Compatir');
  await expect(words).not.toHaveText(before);
  await page.keyboard.press('ArrowLeft');
  await expect(phase).toContainText('Écouter');

  await page.keyboard.press('r');
  await expect(bar).toContainText('Post-appel');
  await page.keyboard.press('3');
  await expect(bar.getByRole('button', { name: /Annuler le choix/ })).toBeVisible();
  await page.keyboard.press('z');
  await expect(bar.getByRole('button', { name: /Annuler le choix/ })).toBeHidden();
  await page.keyboard.press('1');
  await expect(page.getByText(/L’appel se ferme dans \d s/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();

  await page.keyboard.press('Alt+3');
  const line = page.getByRole('row', { name: /Claire Dupont/ }).first();
  await expect(line).toContainText('Réclamation suivie');
  await line.getByRole('link', { name: 'Claire Dupont' }).click();
  const story = page.getByRole('article', { name: 'Déroulement de l’appel' });
  await expect(story).toContainText('Le colis 88 201 est arrivé ouvert.');
  await expect(story).toContainText('Le poste sonne');
  await expect(story).toContainText('Décroché');
  await expect(story).toContainText('Compatir');
  await expect(story).toContainText('Amina Benali');
  await page.keyboard.press('f');
  const record = page.getByRole('article', { name: 'Claire Dupont' });
  await expect(card(page, 'Contacts').getByRole('listitem').first()).toContainText('Appel reçu');
  await expect(record.getByRole('link', { name: 'Lire l’appel' }).first()).toBeVisible();
});
