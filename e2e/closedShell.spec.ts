import type { IncomingMessage, RequestOptions } from 'node:http';
import { request } from 'node:http';
import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import { deskSocketPath } from '../src/shared/api/socketFrames.ts';
import { atOneDesk, test } from './crocdesk.ts';

atOneDesk();
test.beforeEach(({ floor }) => floor.signIn());

/** What the desk answers to a request that no page of it made. */
async function answerTo(port: number, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/', ...options }, (response) => {
      response.resume();
      resolve(response);
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** How a socket to the desk is turned away, or 101. */
function statusOfSocket(port: number, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${deskSocketPath}`, { headers });
    socket.once('open', () => {
      socket.close();
      resolve(101);
    });
    socket.once('unexpected-response', (_, response) => resolve(response.statusCode));
    socket.once('error', () => {});
  });
}

test('nobody but the page that was opened gets in', { tag: '@browser' }, async ({ floor }) => {
  const { page, port } = floor;
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  const mine = { cookie: `${cookie?.name}=${cookie?.value}` };
  const ours = `127.0.0.1:${port}`;

  expect((await answerTo(port, { headers: mine })).statusCode).toBe(200);
  expect((await answerTo(port, {})).statusCode).toBe(403);
  expect((await answerTo(port, { headers: { cookie: `${cookie?.name}=guessed` } })).statusCode).toBe(403);
  expect((await answerTo(port, { headers: { ...mine, host: `desk.example:${port}` } })).statusCode).toBe(421);
  expect((await answerTo(port, { method: 'POST', headers: mine })).statusCode).toBe(405);
  expect((await answerTo(port, { headers: mine, path: '/../package.json' })).statusCode).toBe(404);
  expect((await answerTo(port, { path: '/start?t=guessed' })).statusCode).toBe(403);

  expect(await statusOfSocket(port, { ...mine, origin: `http://${ours}` })).toBe(101);
  expect(await statusOfSocket(port, { ...mine, origin: 'http://evil.example' })).toBe(403);
  expect(await statusOfSocket(port, mine)).toBe(403);
  expect(await statusOfSocket(port, { origin: `http://${ours}` })).toBe(403);
  expect(await statusOfSocket(port, { ...mine, origin: `http://${ours}`, host: 'evil.example' })).toBe(421);
});

test('the address that was printed opens one browser, once', { tag: '@browser' }, async ({ floor, chromium }) => {
  const stranger = await chromium?.newContext();
  const page = await stranger?.newPage();
  const answer = await page?.goto(floor.address);
  expect(answer?.status()).toBe(403);
  await expect(page?.locator('body') ?? floor.page.locator('body')).toContainText('was used already');
  await stranger?.close();
});

test('the page allows no script, frame or address but its own', { tag: '@browser' }, async ({ floor }) => {
  const [cookie] = await floor.page.context().cookies();
  const { headers } = await answerTo(floor.port, { headers: { cookie: `${cookie?.name}=${cookie?.value}` } });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
  expect(headers['x-content-type-options']).toBe('nosniff');
});
