import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { addAdministrator } from './centreProcess.ts';
import { customerFound, deskScreen, openCustomer, searchCustomers } from './deskScreen.ts';
import { begin, field, signIn, test } from './house.ts';
import { openLine } from './lineToCentre.ts';
import { looksRight } from './looksRight.ts';

const passwords = {
  Brigitte: 'lune de midi pleine',
  Amina: 'soleil de minuit',
  Bruno: 'rivière sous la neige',
  Chloé: 'trois pommes vertes',
  Sofia: 'un train pour Nantes',
};
type Name = keyof typeof passwords;

// Three desks, a centre, and people who come and go.
test.describe.configure({ timeout: 300_000 });

async function addUser(boss: Page, name: Name, role: 'agent' | 'superviseur', team = ''): Promise<void> {
  await boss.getByRole('button', { name: 'Ajouter un utilisateur' }).click();
  await field(boss, 'Nom').fill(name);
  await field(boss, 'Mot de passe provisoire').fill(passwords[name]);
  await field(boss, 'Rôle').selectOption({ label: role });
  if (team) await field(boss, 'Équipes').fill(team);
  await boss.getByRole('button', { name: 'Ajouter', exact: false }).last().click();
  await expect(boss.getByText(`${name} peut se connecter.`)).toBeVisible();
}

async function join(page: Page, url: string, name: Name, extension: string): Promise<void> {
  await page.getByRole('button', { name: 'Rejoindre ce centre' }).click();
  await field(page, 'Adresse du centre').fill(url);
  await signIn(page, name, passwords[name]);
  await expect(field(page, 'Votre nom')).toHaveValue(name);
  await begin(page, extension);
}

/** Somebody leaves and a colleague sits down at the same desk. */
async function handOver(page: Page, to: Name): Promise<void> {
  // Once where settings were left, once more at their beginning.
  await page.keyboard.press('Alt+4');
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('status', { name: 'Connexion au centre' }).getByRole('button', { name: 'Se connecter' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nom').fill(to);
  await dialog.getByLabel('Mot de passe').fill(passwords[to]);
  await page.keyboard.press('Enter');
  await expect(page.getByText(new RegExp(`^${to} \\(`))).toBeVisible();
  await expect(page.getByText('Centre relié')).toBeVisible();
}

async function moveTo(page: Page, city: string): Promise<void> {
  await page.keyboard.press('e');
  await field(page, 'Ville').fill(city);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText(city);
}

test('two desks of a team edit one customer, one of them offline; both see both values, one key settles it; another team sees nothing', {
  tag: '@browser',
}, async ({ house: { folder, centre, desk } }) => {
  expect(await addAdministrator(folder, 'Brigitte', passwords.Brigitte)).toBe(0);
  const trusted = ['--centre-ca', centre.certificate, '--pbx', 'none'];
  const boss = await desk('boss', '--centre', centre.url, ...trusted);
  await signIn(boss, 'Brigitte', passwords.Brigitte);
  await begin(boss, '103');
  await boss.goto(`${new URL(boss.url()).origin}/#/settings/people`);
  await addUser(boss, 'Amina', 'agent', 'paris');
  await addUser(boss, 'Bruno', 'agent', 'paris');
  await addUser(boss, 'Chloé', 'agent', 'lyon');
  await addUser(boss, 'Sofia', 'superviseur');

  const line = await openLine(centre.url);
  try {
    const amina = await desk('amina', ...trusted);
    await join(amina, line.url, 'Amina', '101');
    const bruno = await desk('bruno', ...trusted);
    await join(bruno, centre.url, 'Bruno', '102');

    await amina.keyboard.press('Alt+2');
    await amina.getByRole('button', { name: /Nouvelle fiche/ }).click();
    await field(amina, 'Prénom').fill('Zoé');
    await field(amina, 'Nom').fill('Martin');
    await field(amina, 'Ville').fill('Lille');
    await amina.keyboard.press('Enter');
    await expect(amina.getByRole('article', { name: 'Zoé Martin' })).toContainText('Lille');
    await searchCustomers(bruno, 'Zoé Martin');
    await expect(customerFound(bruno, /Zoé Martin/)).toBeVisible();
    await openCustomer(bruno, 'Zoé Martin');

    const { footer } = deskScreen(amina);
    line.pull();
    await expect(footer).toContainText('Centre injoignable');
    await moveTo(amina, 'Roubaix');
    await expect(footer).toContainText('1 à envoyer depuis');
    await looksRight(amina, 'out of reach with something to tell');
    await moveTo(bruno, 'Tourcoing');
    await expect(deskScreen(bruno).footer).toContainText('À jour');
    line.putBack();

    for (const page of [amina, bruno]) {
      await expect(page.getByRole('status', { name: 'À décider' })).toContainText('choisissez la valeur à garder');
      await expect(page.getByRole('article').getByRole('region', { name: 'Deux valeurs, une à garder' })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Tourcoing En place/ })).toBeVisible();
    }
    await expect(amina.getByRole('button', { name: /^Roubaix Écartée · vous/ })).toBeVisible();
    await expect(bruno.getByRole('button', { name: /^Roubaix Écartée · Amina/ })).toBeVisible();
    await looksRight(amina, 'two values');
    await bruno.keyboard.press('l');
    await expect(bruno.getByRole('dialog')).toContainText('Zoé Martin');
    await looksRight(bruno, 'the list of what is to be decided');
    await bruno.keyboard.press('Escape');
    await amina.keyboard.press('2');
    for (const page of [amina, bruno]) {
      await expect(page.getByRole('status', { name: 'À décider' })).toHaveCount(0);
      await expect(page.getByRole('article')).toContainText('Roubaix');
    }

    await handOver(bruno, 'Chloé');
    await searchCustomers(bruno, 'Zoé Martin');
    await expect(bruno.getByText(/Aucune fiche pour/)).toBeVisible();
    await openCustomer(boss, 'Zoé Martin');
    await handOver(boss, 'Sofia');
    await openCustomer(boss, 'Zoé Martin');
    await expect(boss.getByRole('article')).toContainText('Roubaix');
  } finally {
    line.stop();
  }
});
