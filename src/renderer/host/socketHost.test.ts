import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import type { WebSocket as Peer } from 'ws';
import { WebSocketServer } from 'ws';
import type { AskFrame, DownFrame } from '../../shared/api/socketFrames.ts';
import type { Connection } from './host.ts';
import { createSocketHost } from './socketHost.ts';

let server: WebSocketServer | undefined;

/** A desk that answers what `answer` says, and nothing where it says nothing. */
async function startDesk(answer: (asked: AskFrame) => DownFrame | undefined, port = 0): Promise<number> {
  server = new WebSocketServer({ host: '127.0.0.1', port });
  server.on('connection', (peer: Peer) => {
    peer.on('message', (data) => {
      const frame = answer(JSON.parse(String(data)) as AskFrame);
      if (frame) peer.send(JSON.stringify(frame));
    });
  });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function stopDesk(): Promise<void> {
  for (const peer of server?.clients ?? []) peer.terminate();
  await new Promise<void>((stopped) => {
    if (server) server.close(() => stopped());
    else stopped();
  });
  server = undefined;
}

const accept = ({ id }: AskFrame): DownFrame => ({ id, result: { ok: true, value: {} } });
const ends: (() => void)[] = [];
/** A page whose sockets can be ended with the test. */
function openPage(port: number) {
  let isOver = false;
  const sockets: WebSocket[] = [];
  const host = createSocketHost(`ws://127.0.0.1:${port}/desk`, (url) => {
    if (isOver) return new EventTarget() as WebSocket;
    const socket = new WebSocket(url);
    sockets.push(socket);
    return socket;
  });
  ends.push(() => {
    isOver = true;
    for (const socket of sockets) socket.close();
  });
  const seen: Connection[] = [];
  host.onConnection((connection) => seen.push(connection));
  return { host, seen };
}

afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await stopDesk();
});

test('a command asked before the socket is open is answered once it is', async () => {
  const { host } = openPage(await startDesk(accept));
  expect(await host.api.ask('call.answer', { callId: 'c1' })).toEqual({ ok: true, value: {} });
});

test('answers find their command even when they come in another order', async () => {
  const waiting: AskFrame[] = [];
  const { host } = openPage(
    await startDesk((asked) => {
      waiting.push(asked);
      if (waiting.length < 2) return undefined;
      queueMicrotask(() => reply(waiting[0]));
      return named(asked);
    }),
  );
  const named = ({ id, name }: AskFrame): DownFrame => ({ id, result: { ok: true, value: name } });
  const reply = (asked: AskFrame | undefined) => {
    for (const peer of server?.clients ?? []) if (asked) peer.send(JSON.stringify(named(asked)));
  };
  const both = [host.api.ask('call.hold', { callId: 'c1' }), host.api.ask('call.mute', { callId: 'c1' })];
  expect(await Promise.all(both)).toEqual([
    { ok: true, value: 'call.hold' },
    { ok: true, value: 'call.mute' },
  ]);
});

test('an event reaches who listens, and nobody after they stopped', async () => {
  const { host, seen } = openPage(await startDesk(accept));
  const heard = vi.fn();
  const stop = host.api.on('customer.changed', heard);
  await vi.waitFor(() => expect(seen).toContain('open'));
  const tell = (id: string) => {
    for (const peer of server?.clients ?? []) peer.send(JSON.stringify({ event: 'customer.changed', payload: { id } }));
  };
  tell('a');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ id: 'a' }));
  stop();
  tell('b');
  await host.api.ask('call.hold', { callId: 'c1' });
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a command without an answer fails as disconnected when the desk goes', async () => {
  const { host, seen } = openPage(await startDesk(() => undefined));
  await vi.waitFor(() => expect(seen).toContain('open'));
  const asked = host.api.ask('call.hold', { callId: 'c1' });
  await stopDesk();
  expect(await asked).toMatchObject({ ok: false, code: 'disconnected' });
  expect(await host.api.ask('call.hold', { callId: 'c1' })).toMatchObject({ ok: false, code: 'disconnected' });
});

test('the page comes back by itself when its desk does', async () => {
  const port = await startDesk(accept);
  const { host, seen } = openPage(port);
  await vi.waitFor(() => expect(seen).toEqual(['connecting', 'open']));
  await stopDesk();
  await vi.waitFor(() => expect(seen.at(-1)).toBe('lost'));
  await startDesk(accept, port);
  await vi.waitFor(() => expect(seen.at(-1)).toBe('open'), { timeout: 15_000 });
  expect(await host.api.ask('call.hold', { callId: 'c1' })).toMatchObject({ ok: true });
});
