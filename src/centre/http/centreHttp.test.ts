import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { BRIDGE_PROTOCOL } from '../../shared/link/bridge/messages.ts';
import { askControl } from '../control/askControl.ts';
import { createRehearsalDesk } from '../rehearsal/createRehearsalDesk.ts';
import type { Rehearsal } from '../rehearsal/startRehearsal.ts';
import { startRehearsal } from '../rehearsal/startRehearsal.ts';
import { listen } from './centreHttp.ts';

let floor: Rehearsal;
beforeEach(async () => {
  floor = await startRehearsal();
});
afterEach(() => floor.end());

/** How the door answers a socket: "open", or the status it was refused with. */
function knock(path: string, { protocol = BRIDGE_PROTOCOL, ...headers }: Record<string, string> = {}): Promise<string> {
  const socket = new WebSocket(`${floor.centre.url}${path}`, protocol, { headers });
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('error', ({ message }) => resolve(message.replace('Unexpected server response: ', '')));
  });
}

/** Any request, with headers that fetch would not let pass. */
function post(path: string, headers: Record<string, string>, body = '{"do":"list"}'): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = floor.centre;
    const asked = request({
      host: '127.0.0.1',
      port,
      path,
      method: 'POST',
      headers: { ...headers, 'content-length': body.length },
    });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject).end(body);
  });
}
const authorization = () => ({ authorization: `Bearer ${floor.hello.token}` });

test('a desk may knock; a page in a browser may not, wherever it comes from', async () => {
  expect(await knock('/bridge')).toBe('open');
  expect(await knock('/bridge', { origin: 'http://evil.example' })).toBe('403');
  expect(await knock('/bridge', { origin: `http://127.0.0.1:${floor.centre.port}` })).toBe('403');
  expect(await knock('/bridge', { origin: 'null' })).toBe('403');
});

test('a name that was made to point at this machine is not ours', async () => {
  expect(await knock('/bridge', { host: `evil.example:${floor.centre.port}` })).toBe('403');
  expect(await knock('/bridge', { host: '127.0.0.1.evil.example' })).toBe('403');
  expect(await knock('/bridge', { host: `localhost:${floor.centre.port}` })).toBe('open');
});

test('there is one path, and one protocol, and whoever asks for another is told', async () => {
  expect(await knock('/')).toBe('404');
  expect(await knock('/toString')).toBe('404');
  expect(await knock('/bridge', { protocol: 'chat' })).toBe('400');
});

test('without TLS nobody beyond this machine is listened to', async () => {
  const nothing = { sockets: {}, requests: {} };
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) {
    await expect(listen({ host, port: 0 }, nothing)).rejects.toMatchObject({ code: 'NO_TLS' });
  }
});

test('with TLS a centre may be asked for by its own name, and by no other', async () => {
  const pem = readFileSync(join(import.meta.dirname, '../rehearsal/centre.example.pem'));
  const requests = { '/here': (_: unknown, response: ServerResponse) => void response.end('here') };
  const centre = await listen(
    { host: '0.0.0.0', port: 0, tls: { cert: pem, key: pem }, names: ['centre.example'] },
    { sockets: {}, requests },
  );
  const ask = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: centre.port, path: '/here', headers: { host }, agent: false };
      const asked = secureRequest({ ...options, ca: pem, servername: 'centre.example' });
      asked.on('response', (response) => resolve(response.resume().statusCode ?? 0));
      asked.on('error', reject).end();
    });
  expect(centre.url).toBe(`wss://0.0.0.0:${centre.port}`);
  expect(await ask(`centre.example:${centre.port}`)).toBe(200);
  expect(await ask('evil.example')).toBe(403);
  await centre.close();
});

test('a PBX that pushes is heard below its own path only', async () => {
  const heard: (string | undefined)[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    heard.push(request.url);
    response.end();
  };
  const centre = await listen(
    { host: '127.0.0.1', port: 0 },
    { sockets: {}, requests: {}, below: [{ path: '/webhook/', serve }] },
  );
  const url = centre.url.replace('ws', 'http');
  expect((await fetch(`${url}/webhook/a-secret?event=newCall`)).status).toBe(200);
  expect((await fetch(`${url}/webhooks`)).status).toBe(404);
  expect(heard).toEqual(['/webhook/a-secret?event=newCall']);
  await centre.close();
});

test('the control endpoint is for whoever has the token, and no page', async () => {
  expect(await post('/control', {})).toBe(401);
  expect(await post('/control', { authorization: 'Bearer guessed' })).toBe(401);
  expect(await post('/control', { ...authorization(), origin: 'http://evil.example' })).toBe(403);
  expect(await post('/control', { ...authorization(), host: 'evil.example' })).toBe(403);
  expect(await post('/control', authorization())).toBe(200);
  expect(await post('/elsewhere', authorization())).toBe(404);
});

test('what the control endpoint does not understand changes nothing', async () => {
  for (const body of [
    '',
    '{',
    '[]',
    '{"do":"dance"}',
    '{"do":"ring","from":"a\\r\\nb"}',
    `{"do":"list","x":"${'x'.repeat(20_000)}"}`,
  ]) {
    expect(await post('/control', authorization(), body)).toBe(400);
  }
  expect(floor.pbx.calls()).toEqual([]);
});

test('a ring from outside reaches the desk, and the caller may hang up again', async () => {
  const desk = await createRehearsalDesk(floor.hello);
  await desk.hears('health');
  const rung = await askControl(floor.hello, { do: 'ring', from: '06 12 34 56 78', name: 'Claire Dupont' });
  expect(rung).toMatchObject({ ok: true, value: { to: '101', state: 'rings' } });
  await desk.hears('event', ({ event }) => event.type === 'offered');
  expect([...desk.calls.values()]).toMatchObject([{ remote: { number: '+33612345678', name: 'Claire Dupont' } }]);
  await askControl(floor.hello, { do: 'hangup' });
  expect(await desk.hears('event', ({ event }) => event.type === 'ended')).toMatchObject({
    event: { outcome: 'missed' },
  });
});

test('what cannot be done is said: no desk, no number, no call', async () => {
  expect(await askControl(floor.hello, { do: 'ring', to: '101' })).toMatchObject({ ok: false, code: 'not-found' });
  const desk = await createRehearsalDesk(floor.hello);
  await desk.hears('health');
  expect(await askControl(floor.hello, { do: 'ring', from: 'abc' })).toMatchObject({
    ok: false,
    code: 'number-invalid',
  });
  expect(await askControl(floor.hello, { do: 'hangup' })).toMatchObject({ ok: false, code: 'no-such-call' });
});
