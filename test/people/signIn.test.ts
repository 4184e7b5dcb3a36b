import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HandClock } from '../../src/centre/rehearsal/createHandClock.ts';
import { createHandClock } from '../../src/centre/rehearsal/createHandClock.ts';
import { createRehearsalDesk } from '../../src/centre/rehearsal/createRehearsalDesk.ts';
import type { PeopleStand } from './peopleStand.ts';
import { passwords, standWithPeople } from './peopleStand.ts';

let clock: HandClock;
let stand: PeopleStand;
beforeEach(async () => {
  clock = createHandClock(Date.now());
  stand = await standWithPeople(clock);
});
afterEach(() => stand.end());

const deskWith = (token: string, device = 'desk-a') => createRehearsalDesk({ url: stand.centre.url, token, device });
const kinds = async () => (await stand.store.audit(null, 50)).map(({ kind }) => kind);

test('whoever has the name and the password gets a session, and the desk comes in with it', async () => {
  const { status, body } = await stand.signIn('  AMINA ', passwords.amina, { deviceName: 'PC 12' });
  expect(status).toBe(200);
  expect(body.value.user).toMatchObject({ name: 'Amina', role: 'agent', scopes: ['team:paris'] });
  const desk = await deskWith(body.value.token);
  expect(await desk.hears('welcome')).toMatchObject({ user: { name: 'Amina', role: 'agent' } });
  expect(await stand.people.whoIs(body.value.token)).toMatchObject({ device: 'desk-a', scopes: ['team:paris'] });
  await desk.leave();
});

test('a wrong password and a name nobody has are answered alike', async () => {
  const wrong = await stand.signIn('Amina', 'not this one');
  const nobody = await stand.signIn('nobody', 'not this one');
  expect(wrong.status).toBe(401);
  expect(wrong).toEqual(nobody);
  expect(await kinds()).toContain('sign-in-refused');
});

test('what is kept is neither a password nor a token', async () => {
  const token = await stand.tokenOf('Amina', passwords.amina);
  await stand.signIn(passwords.amina, 'typed into the wrong field');
  const folder = dirname(stand.file);
  const onDisk = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('');
  expect(onDisk).toContain('Amina');
  expect(onDisk).not.toContain(token);
  const kept = JSON.stringify([await stand.store.users(), await stand.store.audit(null, 50)]);
  expect(kept).not.toContain(passwords.amina);
});

test('a token is worth nothing at another device, in another form, or invented', async () => {
  const token = await stand.tokenOf('Amina', passwords.amina);
  for (const [shown, device] of [
    [token, 'desk-b'],
    [`${token}x`, 'desk-a'],
    [token.slice(1), 'desk-a'],
    ['invented', 'desk-a'],
  ] as const) {
    const desk = await deskWith(shown, device);
    expect(await desk.hears('refused')).toMatchObject({ code: 'not-allowed' });
    expect(await desk.closed).toBe(4403);
    expect((await stand.post('/people', { do: 'people.sessions', with: { userId: null } }, shown, device)).status).toBe(
      401,
    );
  }
  expect((await stand.post('/people', { do: 'people.sessions', with: { userId: null } }, token)).status).toBe(401);
});

test('a desk that signs out is out, and its token stays worthless', async () => {
  const token = await stand.tokenOf('Amina', passwords.amina);
  expect((await stand.post('/sign-out', {}, token, 'desk-a')).status).toBe(200);
  expect(await stand.people.whoIs(token)).toBe('revoked');
  const desk = await deskWith(token);
  expect(await desk.hears('refused')).toMatchObject({ code: 'signed-out' });
  expect(await kinds()).toContain('signed-out');
});

test('the second session at the same device replaces the first', async () => {
  const first = await stand.tokenOf('Amina', passwords.amina);
  const second = await stand.tokenOf('Amina', passwords.amina);
  expect(await stand.people.whoIs(first)).toBe('revoked');
  expect(await stand.people.whoIs(second)).toMatchObject({ name: 'Amina' });
});

test('a session runs out after thirty days, and the desk that is connected is cut', async () => {
  const token = await stand.tokenOf('Amina', passwords.amina);
  clock.pass(30 * 86_400_000 - 90_000);
  const desk = await deskWith(token);
  await desk.hears('welcome');
  for (let t = 0; t < 18; t += 1) {
    desk.say({ type: 'ping', t });
    await Promise.race([desk.hears('pong', (pong) => pong.t === t), desk.closed]);
    clock.pass(10_000);
  }
  expect(await desk.hears('refused')).toMatchObject({ code: 'not-allowed' });
  expect(await desk.closed).toBe(4403);
  expect(await stand.people.whoIs(token)).toBeNull();
});

test('a thousand guesses at once are looked at as many times as the pauses let them', async () => {
  const guesses = Array.from({ length: 1_000 }, (_, i) =>
    stand.people.signIn(
      { name: 'Amina', password: `guess number ${i}`, device: `x${i}`, deviceName: '', setUpCode: null },
      '203.0.113.9',
    ),
  );
  const answers = await Promise.all(guesses);
  const codes = answers.map((answer) => (answer.ok ? 'in' : answer.code));
  expect(codes.filter((code) => code === 'in')).toEqual([]);
  expect(codes.filter((code) => code === 'sign-in-refused').length).toBeLessThanOrEqual(10);
  expect(codes.filter((code) => code === 'too-many-tries').length).toBeGreaterThanOrEqual(990);
  expect(await kinds()).toContain('locked-out');
});

test('however long strangers guess, the desk that was here before comes in at once', async () => {
  const token = await stand.tokenOf('Amina', passwords.amina, 'her-desk');
  await stand.post('/sign-out', {}, token, 'her-desk');
  clock.pass(1_000);
  for (let i = 0; i < 12; i += 1)
    await stand.people.signIn(
      { name: 'Amina', password: 'guessed', device: 'x', deviceName: '', setUpCode: null },
      `203.0.113.${i}`,
    );
  const asNew = await stand.signIn('Amina', passwords.amina, { device: 'a-new-desk' });
  expect(asNew).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
  expect(Number(asNew.retryAfter)).toBeGreaterThan(0);
  expect((await stand.signIn('Amina', passwords.amina, { device: 'her-desk' })).status).toBe(200);
  clock.pass(60_000);
  expect((await stand.signIn('Amina', passwords.amina, { device: 'a-new-desk' })).status).toBe(200);
});

test('what is no request is refused, small or large, and a flood is slowed', async () => {
  for (const body of ['', '{', '[]', '{"name":"Amina"}', JSON.stringify({ name: 'a\nb', password: 'x', device: 'd' })])
    expect(await stand.post('/sign-in', body)).toMatchObject({ status: 400, body: { code: 'bad-input' } });
  const large = JSON.stringify({ name: 'Amina', password: 'x'.repeat(10_000), device: 'd' });
  expect((await stand.post('/sign-in', large)).status).toBe(400);
  const many = await Promise.all(Array.from({ length: 80 }, () => stand.post('/sign-in', '{')));
  expect(many.map(({ status }) => status)).toContain(429);
});
