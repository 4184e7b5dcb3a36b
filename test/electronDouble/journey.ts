// The built main and preload under the stand-in: first run, a ring, the record, and a way out. Prints what it saw as JSON.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { app, BrowserWindow, permissions } from './double.ts';

const [, , out = 'out'] = process.argv;

async function firstWindow(): Promise<Page> {
  while (!BrowserWindow.getAllWindows()[0]?.page) await new Promise((resolve) => setTimeout(resolve, 20));
  return BrowserWindow.getAllWindows()[0]?.page as Page;
}

const permitted = (permission: string) =>
  new Promise<boolean>((resolve) => permissions.handler?.(null, permission, resolve) ?? resolve(true));

// The desk was started by a number that was clicked elsewhere.
process.argv.push('--', 'tel:+33-1-42-68-53-00;ext=204');
await import(pathToFileURL(join(out, 'main/index.js')).href);
app.markReady();
const page = await firstWindow();
const complaints: string[] = [];
page.on('pageerror', (error) => complaints.push(error.message));
page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));

await page.getByRole('textbox').first().fill('Amina Benali');
await page.getByRole('textbox').nth(1).fill('101');
await page.keyboard.press('Enter');
await page
  .getByRole('button', { name: /Ring this desk|Ring|Faire sonner/ })
  .first()
  .waitFor();
const dialField = page.getByRole('textbox', { name: /^(Number to dial|Numéro à composer)$/ });
const linkAtStart = await dialField.inputValue();
await page.keyboard.press('Escape');
await page.keyboard.press('f');
await page
  .getByRole('button', { name: /^(Answer|Répondre)/ })
  .first()
  .waitFor();
await page.keyboard.press('a');
await page
  .getByRole('button', { name: /^(Hang up|Raccrocher)/ })
  .first()
  .waitFor();

const linked = page.getByRole('region', { name: /^(Number from a link|Numéro venu d’un lien)$/ });
app.emit('second-instance', {}, ['crocdesk', '--', 'tel:+33612345678']);
await linked.getByText('06 12 34 56 78').waitFor();
const linkOnCall = await linked.innerText();
app.emit('open-url', { preventDefault() {} }, 'tel:*21*0612345678#');
await page.getByText(/The link that was opened|Le lien ouvert/).waitFor();
const wasOurs = app.handlers.has('tel');
await page.keyboard.press('Alt+4');
await page.getByRole('button', { name: /^(Open them|Les ouvrir)/ }).click();
await page.getByRole('button', { name: /^(No longer open|Ne plus les ouvrir)/ }).waitFor();

const seen = {
  links: { linkAtStart, linkOnCall, wasOurs, isOurs: app.handlers.get('tel')?.endsWith(' --') },
  url: page.url(),
  nodeInPage: await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)),
  unknownCommand: await page.evaluate(() =>
    (window as unknown as { crocdesk: { ask(n: string, i: unknown): Promise<{ code: string }> } }).crocdesk
      .ask('toString', {})
      .then(({ code }) => code),
  ),
  newWindows: BrowserWindow.getAllWindows()[0]?.webContents.openHandler?.({ url: 'https://example.invalid/' }).action,
  windows: BrowserWindow.getAllWindows().length,
  permissions: [await permitted('media'), await permitted('notifications')],
  policy: await page.evaluate(() => fetch('/').then((r) => r.headers.get('content-security-policy'))),
  complaints,
};
app.on('quit', () => console.log(JSON.stringify(seen)));
await app.quit();
