import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import type { DeskApi } from '../src/shared/api/deskApi.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/** Electron's wire without Electron: structured clones both ways, one window for each page. */
export function createIpcWire(pageUrl: string) {
  const handlers = new Map<string, Handler>();
  const ipcMain = {
    handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
    removeHandler: (channel: string) => handlers.delete(channel),
  } as unknown as IpcMain;

  /** The renderer's half, as a preload finds it, and main's half of the same window. */
  function createWindow() {
    const page = new EventEmitter();
    const exposed: Record<string, DeskApi> = {};
    const ipcRenderer = Object.assign(page, {
      invoke: async (channel: string, ...args: unknown[]) => {
        const event = { senderFrame: { url: pageUrl, parent: null } };
        return structuredClone(await handlers.get(channel)?.(event, ...structuredClone(args)));
      },
    });
    const contextBridge = {
      exposeInMainWorld: (name: string, api: DeskApi) => {
        exposed[name] = api;
      },
    };
    const webContents = {
      isDestroyed: () => false,
      send: (channel: string, ...args: unknown[]) => page.emit(channel, {}, ...structuredClone(args)),
    } as unknown as WebContents;
    return { electron: { ipcRenderer, contextBridge }, exposed, webContents };
  }
  return { ipcMain, createWindow };
}
