import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, session } from 'electron';
import { pageAnswer } from '../page/pageAnswer.ts';
import type { MovableDesk } from '../signIn/startMovableDesk.ts';
import { centreArgsOf, centreOf, ourFlags, readStartFlags } from '../start/startFlags.ts';
import { startDeskWithCentre } from '../startDeskWithCentre.ts';
import { APP_ORIGIN, registerAppScheme, serveApp } from './appScheme.ts';
import { findKeychain } from './findKeychain.ts';
import { forkCentre } from './forkCentre.ts';
import { openWindow } from './openWindow.ts';
import { sendEvent, serveIpc } from './serveIpc.ts';
import { hearTelLinks, systemTelLinks } from './telLinks.ts';

const out = path.join(import.meta.dirname, '..');
const resources = app.isPackaged
  ? path.join(process.resourcesPath, 'resources')
  : path.join(app.getAppPath(), 'resources');
const language = app.getLocale().startsWith('fr') ? 'fr' : 'en';

function startHere(): Promise<MovableDesk> {
  const read = readStartFlags(ourFlags(process.argv.slice(1)));
  if (!read.ok) throw new Error(read.flag);
  const { flags } = read;
  return startDeskWithCentre({
    data: flags.data ? path.resolve(flags.data) : app.getPath('userData'),
    resources,
    language: flags.lang ?? language,
    demo: flags.pbx !== 'asterisk',
    ...centreOf(flags),
    keychain: findKeychain(),
    telHandler: systemTelLinks,
    ...(flags.seed !== undefined && { seed: flags.seed }),
    centreArgs: [...centreArgsOf(flags), '--log', 'warn'],
    spawnCentre: (args, token) => forkCentre(path.join(out, 'centre/index.js'), args, token),
    log: (line) => process.stderr.write(`${line}\n`),
  });
}

function showPage({ desk, hub }: MovableDesk): void {
  const onInternal = (command: string, error: unknown) => process.stderr.write(`${command}: ${String(error)}\n`);
  serveIpc(ipcMain, APP_ORIGIN, { handlers: desk.handlers, onInternal });
  serveApp((pathname) => {
    const { status, headers, body } = pageAnswer(path.join(out, 'renderer'), pathname);
    return new Response(new Uint8Array(body), { status, headers });
  });
  session.defaultSession.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  const window = openWindow(path.join(out, 'preload/index.cjs'), path.join(resources, 'icons/icon.png'));
  const unsubscribe = hub.subscribe((name, payload) => sendEvent(window.webContents, name, payload));
  window.once('closed', unsubscribe);
  void window.loadURL(`${APP_ORIGIN}/`);
}

/** Everything kept first; the application goes when that is done. */
function quitInOrder(started: MovableDesk): void {
  let kept = false;
  app.on('before-quit', (event) => {
    if (kept) return;
    event.preventDefault();
    void started.stop().finally(() => {
      kept = true;
      app.quit();
    });
  });
}

const toDesk = hearTelLinks(process.argv.slice(1), showAgain);

async function start(): Promise<void> {
  try {
    const started = await startHere();
    quitInOrder(started);
    showPage(started);
    toDesk((link) => void started.desk.handlers['telLink.open']({ link }));
  } catch (error) {
    dialog.showErrorBox('Crocdesk', error instanceof Error ? error.message : String(error));
    app.exit(1);
  }
}

function showAgain(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

registerAppScheme();
app.on('window-all-closed', () => app.quit());
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
