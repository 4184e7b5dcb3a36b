import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket as Socket } from 'ws';
import { startBrowserShell } from '../src/main/host/browserShell.ts';
import { createSocketHost } from '../src/renderer/host/socketHost.ts';
import { createLocalApi } from '../src/shared/api/localApi.ts';
import { eachHostCheck } from './eachHostCheck.ts';

eachHostCheck('in one process', async ({ handlers, hub, onInternal }) => {
  const stops: (() => void)[] = [];
  return {
    async connect() {
      const { api, emit } = createLocalApi(handlers, onInternal);
      stops.push(hub.subscribe((name, payload) => emit(name as 'customer.changed', payload as never)));
      return api;
    },
    async close() {
      for (const stop of stops) stop();
    },
  };
});

eachHostCheck('in a browser', async ({ handlers, hub, onInternal }) => {
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-page-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  const shell = await startBrowserShell({ handlers, hub, onInternal, folder, port: 0 });
  const start = await fetch(shell.url, { redirect: 'manual' });
  const cookie = start.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const sockets: Socket[] = [];
  return {
    async connect() {
      const origin = `http://127.0.0.1:${shell.port}`;
      let socket: Socket | undefined;
      const host = createSocketHost(`ws://127.0.0.1:${shell.port}/desk`, (url) => {
        socket = new Socket(url, { headers: { cookie, origin } });
        sockets.push(socket);
        return socket as unknown as WebSocket;
      });
      await host.api.ask('customer.search', { text: '' });
      return host.api;
    },
    async close() {
      // A page that was closed does not come back.
      for (const socket of sockets) socket.removeAllListeners('close').terminate();
      await shell.close();
      rmSync(folder, { recursive: true });
    },
  };
});
