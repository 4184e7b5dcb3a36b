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

const seen = {
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
