import { expect, test, vi } from 'vitest';
import { isOurPage, sendEvent, serveIpc } from '../src/main/electron/serveIpc.ts';
import type { DeskApi } from '../src/shared/api/deskApi.ts';
import { eachHostCheck } from './eachHostCheck.ts';
import { createIpcWire } from './ipcWire.ts';

const ORIGIN = 'app://crocdesk';

/** Runs the real preload against one window of the wire. */
async function preload(electron: object, exposed: Record<string, DeskApi>): Promise<DeskApi> {
  vi.resetModules();
  vi.doMock('electron', () => electron);
  await import('../src/preload/bridge.ts');
  const api = exposed.crocdesk;
  if (!api) throw new Error('the preload exposed nothing');
  return api;
}

eachHostCheck('over the Electron channel', async ({ handlers, hub, onInternal }) => {
  const wire = createIpcWire(`${ORIGIN}/`);
  const stops = [serveIpc(wire.ipcMain, ORIGIN, { handlers, onInternal })];
  return {
    async connect() {
      const { electron, exposed, webContents } = wire.createWindow();
      stops.push(hub.subscribe((name, payload) => sendEvent(webContents, name, payload)));
      return preload(electron, exposed);
    },
    async close() {
      for (const stop of stops) stop();
    },
  };
});

test('only the top frame of our own page may ask', () => {
  const frame = (url: string, parent: object | null = null) => ({ senderFrame: { url, parent } }) as never;
  expect(isOurPage(frame('app://crocdesk/'), ORIGIN)).toBe(true);
  expect(isOurPage(frame('app://crocdesk/', {}), ORIGIN)).toBe(false);
  expect(isOurPage(frame('app://crocdesk.evil.example/'), ORIGIN)).toBe(false);
  expect(isOurPage(frame('https://evil.example/'), ORIGIN)).toBe(false);
  expect(isOurPage(frame('not a url'), ORIGIN)).toBe(false);
  expect(isOurPage({ senderFrame: null } as never, ORIGIN)).toBe(false);
});
