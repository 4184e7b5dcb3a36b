import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from './app.ts';
import { ipcMain as ipc } from './ipc.ts';
import { protocol as schemes } from './schemes.ts';
import { strict } from './strict.ts';
import { forkUtility } from './utility.ts';
import { BrowserWindow, closeBrowser } from './windows.ts';

const folder = process.env.CROCDESK_USER_DATA ?? mkdtempSync(path.join(tmpdir(), 'crocdesk-electron-'));

export const app = strict('app', new App(folder));
app.onQuit = async () => {
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  await closeBrowser();
};
export const ipcMain = strict('ipcMain', ipc);
export const protocol = strict('protocol', schemes);
/** What main asked of the session, for tests to look at. */
export const permissions: { handler?: (page: unknown, permission: string, answer: (ok: boolean) => void) => void } = {};
export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionRequestHandler(handler: NonNullable<typeof permissions.handler>) {
      permissions.handler = handler;
    },
  }),
});
export const dialog = strict('dialog', {
  showErrorBox(title: string, content: string) {
    process.stderr.write(`${title}: ${content}\n`);
  },
});
/** A keychain that only turns bytes round: what it seals is at least not what was given. */
export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (secret: string) => Buffer.from(secret, 'utf8').reverse(),
  decryptString: (sealed: Buffer) => Buffer.from(sealed).reverse().toString('utf8'),
});
export const Menu = strict('Menu', { setApplicationMenu() {} });
export const utilityProcess = strict('utilityProcess', { fork: forkUtility });
export { BrowserWindow };
