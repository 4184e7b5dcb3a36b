import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Floor } from './crocdesk.ts';
import { atOneDesk, test } from './crocdesk.ts';
import { card, deskScreen } from './deskScreen.ts';
import { talkTo } from './talkTo.ts';

const halfTyped = 'Colis 88 201 promis le 7, livré le 16. Anniversaire man';

/** In the middle of it all: a complaint at its facts, one of them typed, the note half typed. */
async function inTheMiddle(floor: Floor): Promise<Page> {
  const { page } = floor;
  const { notes, phase, script } = deskScreen(page);
  await talkTo(floor, '+33612345678');
  await expect(phase).toContainText('Écouter');
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Compatir');
  await page.keyboard.press('Enter');
  await expect(phase).toContainText('Les faits');
  await script.getByLabel('Numéro de commande').pressSequentially('88 201');
  await notes.pressSequentially(halfTyped);
  return page;
}

async function expectTheSame(page: Page): Promise<void> {
  const { bar, notes, phase, record, script } = deskScreen(page);
  await expect(record.getByRole('heading', { name: 'Claire Dupont' })).toBeVisible();
  await expect(bar).toContainText('En ligne');
  await expect(phase).toContainText('Les faits');
  await expect(script.getByLabel('Numéro de commande')).toHaveValue('88 201');
  await expect(notes).toHaveValue(halfTyped);
}

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

test('after a power cut the same call is on the screen, at the same step, with the half-typed note', async ({
  floor,
}) => {
  const before = await inTheMiddle(floor);
  await expect(card(before, /^Notes/)).toContainText('gardées à');
  await expect(deskScreen(before).footer).toContainText('Tout est enregistré');

  const page = await floor.powerCut();
  await expectTheSame(page);
  const { notes, notices } = deskScreen(page);
  await expect(notices).toContainText('Le poste a repris où vous en étiez');
  await notes.press('Control+End');
  await notes.pressSequentially('qué.');
  await expect(card(page, /^Notes/)).toContainText('gardées à');
  await finish(page);
  await card(page, 'Derniers appels')
    .getByRole('link', { name: /Claire Dupont/ })
    .first()
    .click();
  await expect(page.getByRole('article', { name: 'Déroulement de l’appel' })).toContainText(`${halfTyped}qué.`);
});

test('a page that is loaded anew in the middle of a word loses nothing', async ({ floor }) => {
  const page = await inTheMiddle(floor);
  await page.reload();
  await expectTheSame(page);
});

test('a second page shows what the first one does, as it is done', { tag: '@browser' }, async ({ floor }) => {
  const first = await inTheMiddle(floor);
  const second = await floor.anotherPage();
  await expectTheSame(second);
  await deskScreen(second)
    .script.getByLabel(/^Motif/)
    .selectOption('Article abîmé');
  await expect(deskScreen(first).script.getByLabel(/^Motif/)).toHaveValue('damaged');
  await second.keyboard.press('Control+Shift+H');
  await expect(deskScreen(first).bar).toContainText('En attente');
  await deskScreen(first).notes.fill('Vue des deux pages');
  await expect(deskScreen(second).notes).toHaveValue('Vue des deux pages');
});

/** So often the power fails; CROCDESK_CUTS asks for more. */
const cuts = Number(process.env.CROCDESK_CUTS ?? 2);

test('whenever the power fails in a call, the agent goes on with the word they were typing', async ({ floor }) => {
  test.setTimeout(60_000 + cuts * 45_000);
  for (let cut = 1; cut <= cuts; cut += 1)
    await test.step(`cut ${cut}`, async () => {
      const steps = Math.floor(Math.random() * 3);
      await floor.ring('+33612345678');
      await answerAndGo(floor.page, steps);
      const { notes, phase } = deskScreen(floor.page);
      const where = await phase.innerText();
      await notes.focus();
      const hands = typing(floor.page, halfTyped.repeat(3));
      await floor.page.waitForTimeout(Math.random() * 1_500);
      const typed = await notes.inputValue();
      hands.rest();

      const page = await floor.powerCut();
      const after = deskScreen(page);
      await expect(after.record.getByRole('heading', { name: 'Claire Dupont' })).toBeVisible();
      await expect(after.bar).toContainText('En ligne');
      expect(await after.phase.innerText()).toBe(where);
      expect(await after.notes.inputValue()).toContain(typed);
      await finish(page);
    });
});

/** Somebody types, until the screen before them is dead: later letters would be keys of the desk that comes back. */
function typing(page: Page, text: string): { rest(): void } {
  let rested = false;
  const type = async () => {
    for (const letter of text) if (!rested) await page.keyboard.type(letter, { delay: 12 });
  };
  type().catch(() => {});
  return {
    rest: () => {
      rested = true;
    },
  };
}

async function answerAndGo(page: Page, steps: number): Promise<void> {
  const { bar, phase } = deskScreen(page);
  await expect(bar).toContainText('Sonne');
  await page.keyboard.press('a');
  await expect(bar).toContainText('En ligne');
  for (let step = 0; step < steps; step += 1) {
    const where = await phase.innerText();
    await page.keyboard.press('Enter');
    await expect(phase).not.toHaveText(where);
  }
}

async function finish(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+R');
  await expect(deskScreen(page).bar).toContainText('Post-appel');
  await page.keyboard.press('Control+Shift+Digit1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bonjour Amina.' })).toBeVisible();
}
