import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Handlers } from '../../shared/api/deskApi.ts';
import { createHub } from '../desk/hub.ts';
import type { BrowserShell } from './browserShell.ts';
import { startBrowserShell } from './browserShell.ts';

const handlers = { 'customer.search': () => ({ matches: [], more: false }) } as unknown as Handlers;
let folder: string;
let shell: BrowserShell;

beforeEach(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'crocdesk-shell-'));
  folder = join(parent, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.html'), 'the secret');
  writeFileSync(
    join(folder, 'index.html'),
    '<style nonce="__CSP_NONCE__"></style><script nonce="__CSP_NONCE__"></script>',
  );
  writeFileSync(join(folder, 'assets', 'index-4f2a.js'), 'export {}');
  shell = await startBrowserShell({ handlers, hub: createHub(), onInternal: () => {}, folder, port: 0 });
});
afterEach(async () => {
  await shell.close();
  rmSync(join(folder, '..'), { recursive: true });
});

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** A raw path, as no well-behaved client would send it. */
const ask = (path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: shell.port, path, method, headers, agent: false });
    request.on('error', reject);
    request.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.end();
  });

const startPath = () => shell.url.slice(shell.url.indexOf('/start'));
const enter = async () => {
  const { headers } = await ask(startPath());
  return String(headers['set-cookie']).split(';')[0] ?? '';
};

test('the start address opens the desk once: the second one who brings it stays outside', async () => {
  const first = await ask(startPath());
  expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
  expect(String(first.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\//);
  expect(await ask(startPath())).toMatchObject({ status: 403 });
  expect((await ask(startPath())).headers['set-cookie']).toBeUndefined();
});

test('whoever is in already may open the start address again', async () => {
  const cookie = await enter();
  expect(await ask(startPath(), { cookie })).toMatchObject({ status: 303, headers: { location: '/' } });
});

test('a wrong token is refused and does not use up the right one', async () => {
  expect(await ask('/start?t=guess')).toMatchObject({ status: 403 });
  expect(await ask('/start?t=%C3%A9'.padEnd(53, 'x'))).toMatchObject({ status: 403 });
  expect(await ask('/start')).toMatchObject({ status: 403 });
  expect(await ask(startPath())).toMatchObject({ status: 303 });
});

test('nothing is served without the cookie, under another name, or by another method', async () => {
  const cookie = await enter();
  expect(await ask('/')).toMatchObject({ status: 403 });
  expect(await ask('/', { cookie: cookie.replace(/=.*/, '=guess') })).toMatchObject({ status: 403 });
  expect(await ask('/', { cookie, host: 'evil.example' })).toMatchObject({ status: 421 });
  expect(await ask('/', { cookie, host: `localhost:${shell.port}` })).toMatchObject({ status: 421 });
  expect(await ask('/', { cookie }, 'POST')).toMatchObject({ status: 405 });
  expect(await ask('/', { cookie })).toMatchObject({ status: 200 });
});

test('a link of another site, which leaves the cookie at home, is shown the way to bring it, and nothing else', async () => {
  const link = '/?tel=tel%3A%2B33142685300';
  const shown = await ask(link, { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'cross-site' });
  expect(shown).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
  expect(shown.body).toContain('content="0;url=/?again=1&amp;tel=tel%3A%2B33142685300"');
  expect(shown.body).not.toContain('<script');
  expect(shown.headers['set-cookie']).toBeUndefined();
  expect(await ask('/?again=1&tel=tel%3A%2B33142685300')).toMatchObject({ status: 403 });
  expect(await ask(link, { 'sec-fetch-mode': 'cors' })).toMatchObject({ status: 403 });
  expect(await ask(link, {}, 'HEAD')).toMatchObject({ status: 403 });
  expect(await ask(`/?tel=${'1'.repeat(2_000)}`)).toMatchObject({ status: 403 });
  expect(await ask(link, { cookie: await enter() })).toMatchObject({
    status: 200,
    body: expect.stringContaining('nonce'),
  });
});

test.each(['"><script>alert(1)</script>', "'onload='", '0;url=http://evil.example', '%22%3E<b>'])(
  'a link with %j in it stays inside of its quotes',
  async (text) => {
    const { status, body } = await ask(`/?tel=${text.replaceAll('&', '')}`);
    const inside = /content="0;url=\/\?again=1&amp;tel=([^"]*)">$/.exec(body)?.[1];
    expect({ status, inside }).toEqual({ status: 200, inside: expect.stringMatching(/^[\w.~%!*()+:=-]+$/) });
  },
);

test('every page has a nonce of its own, and a policy that lets in nothing else', async () => {
  const cookie = await enter();
  const [one, two] = [await ask('/', { cookie }), await ask('/', { cookie })];
  const nonce = /nonce="([^"]+)"/.exec(one.body)?.[1] ?? '';
  expect(one.body).not.toContain('__CSP_NONCE__');
  expect(one.headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonce}'`);
  expect(one.headers['content-security-policy']).toContain("default-src 'none'");
  expect(one.headers['content-security-policy']).not.toContain('unsafe');
  expect(two.body).not.toContain(nonce);
  expect(one.headers['cache-control']).toBe('no-store');
});

test('files whose name changes with their content are kept by the browser', async () => {
  const cookie = await enter();
  const script = await ask('/assets/index-4f2a.js', { cookie });
  expect(script).toMatchObject({ status: 200, body: 'export {}' });
  expect(script.headers['cache-control']).toContain('immutable');
  expect(script.headers['content-type']).toContain('text/javascript');
});

test.each([
  '/../secret.html',
  '/..%2fsecret.html',
  '/%2e%2e/secret.html',
  '/assets/../../secret.html',
  '/..%5csecret.html',
  '/assets',
  '/%',
  '/%00',
  '//etc/passwd',
  '//',
  'http://[',
  '/missing.js',
])('the path %s leads nowhere', async (path) => {
  const cookie = await enter();
  const answer = await ask(path, { cookie });
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret');
});

const socketTo = (path: string, headers: Record<string, string>) =>
  new Promise<number>((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${shell.port}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => {});
  });

test('the socket opens for our own page only', async () => {
  const cookie = await enter();
  const origin = `http://127.0.0.1:${shell.port}`;
  expect(await socketTo('/desk', { cookie, origin })).toBe(101);
  expect(await socketTo('/desk', { origin })).toBe(403);
  expect(await socketTo('/desk', { cookie })).toBe(403);
  expect(await socketTo('/desk', { cookie, origin: 'http://evil.example' })).toBe(403);
  expect(await socketTo('/desk', { cookie, origin, host: 'evil.example' })).toBe(421);
  expect(await socketTo('/other', { cookie, origin })).toBe(404);
});

test.each(['not json', '{}', '[]', '{"id":-1,"name":"x","input":{}}', '{"id":"1","name":"x"}'])(
  'a page that says %s is hung up on',
  async (frame) => {
    const headers = { cookie: await enter(), origin: `http://127.0.0.1:${shell.port}` };
    const socket = new WebSocket(`ws://127.0.0.1:${shell.port}/desk`, { headers });
    await once(socket, 'open');
    socket.send(frame);
    expect((await once(socket, 'close'))[0]).toBe(1003);
  },
);

test('a frame beyond the limit ends the connection, and the desk goes on', async () => {
  const headers = { cookie: await enter(), origin: `http://127.0.0.1:${shell.port}` };
  const socket = new WebSocket(`ws://127.0.0.1:${shell.port}/desk`, { headers });
  await once(socket, 'open');
  socket.send('x'.repeat((1 << 20) + 1));
  expect((await once(socket, 'close'))[0]).toBe(1009);
  expect(await socketTo('/desk', headers)).toBe(101);
});

test('a port that is taken is said to be', async () => {
  const again = startBrowserShell({ handlers, hub: createHub(), onInternal: () => {}, folder, port: shell.port });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
