import { expect } from '@playwright/test';
import { addAdministrator } from './centreProcess.ts';
import { holdDown } from './deskScreen.ts';
import { begin, field, signIn, test } from './house.ts';
import { looksRight } from './looksRight.ts';

const bossPassword = 'lune de midi pleine';
const aminaPassword = 'soleil de minuit';

// Two desks and a centre, one after the other.
test.describe.configure({ timeout: 240_000 });

test('an administrator adds an agent, whose desk joins the centre and takes its first call', {
  tag: '@browser',
}, async ({ house: { folder, centre, desk } }) => {
  expect(await addAdministrator(folder, 'Brigitte', bossPassword)).toBe(0);
  const trusted = ['--centre-ca', centre.certificate];
  const boss = await desk('boss', '--centre', centre.url, ...trusted);
  await expect(boss.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
  await looksRight(boss, 'signing in');
  await signIn(boss, 'Brigitte', 'not the password');
  await expect(boss.getByRole('alert')).toContainText('ne vont pas ensemble');
  await field(boss, 'Mot de passe').fill(bossPassword);
  await boss.keyboard.press('Enter');
  await expect(field(boss, 'Votre nom')).toHaveValue('Brigitte');
  await begin(boss, '102');

  await boss.goto(`${new URL(boss.url()).origin}/#/settings/people`);
  await boss.getByRole('button', { name: 'Ajouter un utilisateur' }).click();
  await expect(field(boss, 'Nom')).toBeFocused();
  await boss.keyboard.type('Amina');
  await field(boss, 'Mot de passe provisoire').fill(aminaPassword);
  await field(boss, 'Équipes').fill('paris');
  await looksRight(boss, 'adding a user');
  await field(boss, 'Équipes').focus();
  await holdDown(boss, 'Enter');
  await expect(boss.getByText('Amina peut se connecter.')).toBeVisible();
  await expect(boss.getByRole('row', { name: /Amina/ })).toHaveCount(1);

  const agent = await desk('agent', ...trusted, '--pbx', 'none');
  await agent.getByRole('button', { name: 'Rejoindre ce centre' }).click();
  await field(agent, 'Adresse du centre').fill(centre.url);
  await signIn(agent, 'amina', aminaPassword);
  await expect(field(agent, 'Votre nom')).toHaveValue('Amina');
  await begin(agent, '101');
  await agent.goto(`${new URL(agent.url()).origin}/#/settings`);
  await expect(agent.getByText('Amina (agent)')).toBeVisible();
  await expect(agent.getByText(centre.url.replace('wss://', ''))).toBeVisible();
  await expect(agent.getByRole('link', { name: 'Utilisateurs' })).toHaveCount(0);
  await looksRight(agent, 'settings of a joined desk');
  await agent.keyboard.press('Control+K');
  const palette = agent.getByRole('dialog', { name: 'Aller, appeler, faire' });
  await palette.getByRole('option', { name: 'Réclamations' }).waitFor();
  await expect(palette.getByRole('option', { name: 'Scripts' })).toHaveCount(0);
  await agent.keyboard.press('Escape');
  await agent.keyboard.press('Alt+5');
  await field(agent, 'Un autre numéro').fill('06 12 34 56 78');
  await agent.keyboard.press('Enter');
  await expect(agent.getByRole('region', { name: 'Appel', exact: true })).toBeVisible();
});

test('a desk that is signed out says so, goes on by itself, and is one click away from signing in again', {
  tag: '@browser',
}, async ({ house: { folder, centre, desk } }) => {
  await addAdministrator(folder, 'Brigitte', bossPassword);
  const page = await desk('boss', '--centre', centre.url, '--centre-ca', centre.certificate);
  await signIn(page, 'Brigitte', bossPassword);
  await begin(page, '101');
  await page.goto(`${new URL(page.url()).origin}/#/settings`);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  const line = page.getByRole('status', { name: 'Connexion au centre' });
  await expect(line).toContainText('Le poste continue seul');
  await expect(page.getByRole('contentinfo')).toContainText('Non connecté au centre');
  await looksRight(page, 'signed out');
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('combobox')).toBeVisible();
  await line.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('dialog').getByLabel('Mot de passe')).toBeFocused();
  await page.keyboard.type(bossPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Centre relié')).toBeVisible();
  await expect(line).toHaveCount(0);

  await page.goto(`${new URL(page.url()).origin}/#/settings/audit`);
  await expect(page.getByRole('cell', { name: /Brigitte s’est déconnecté/ })).toBeVisible();
  await looksRight(page, 'the audit trail');
});

test('the code on the console makes the first desk the administrator; a certificate nobody knows is said so', {
  tag: '@browser',
}, async ({ house: { centre, desk } }) => {
  await expect.poll(() => /code ([\w-]+)/.exec(centre.said())?.[1]).toBeDefined();
  const code = /code ([\w-]+)/.exec(centre.said())?.[1] ?? '';
  const stranger = await desk('stranger', '--centre', centre.url);
  await signIn(stranger, 'Brigitte', bossPassword);
  await expect(stranger.getByRole('alert')).toContainText('n’est pas signé par une autorité');
  const page = await desk('first', '--centre', centre.url, '--centre-ca', centre.certificate);
  await signIn(page, 'Brigitte', bossPassword);
  await expect(field(page, 'Code de mise en service')).toBeFocused();
  await looksRight(page, 'setting up');
  await page.keyboard.type(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(field(page, 'Votre nom')).toHaveValue('Brigitte');
});
