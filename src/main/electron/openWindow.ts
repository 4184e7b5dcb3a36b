import path from 'node:path';
import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from './appScheme.ts';

/** The agent's window: no Node in the page, nowhere to go but our own page, nothing that opens by itself. */
export function openWindow(preload: string, icon: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 360,
    minHeight: 480,
    show: false,
    title: 'Crocdesk',
    icon: path.normalize(icon),
    backgroundColor: '#f4f6f4',
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event, url) => {
    if (!url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
  });
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  return window;
}
