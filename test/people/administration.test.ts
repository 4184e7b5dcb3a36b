import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRehearsalDesk } from '../../src/centre/rehearsal/createRehearsalDesk.ts';
import { createPeopleStore } from '../../src/centre/store/people/createPeopleStore.ts';
import { openSqlitePeople } from '../../src/centre/store/people/sqlite/openSqlitePeople.ts';
import type { UserView } from '../../src/shared/link/people/people.ts';
import type { PeopleStand } from './peopleStand.ts';
import { passwords, standWithPeople } from './peopleStand.ts';

let stand: PeopleStand;
let boss: string;
let amina: string;
beforeEach(async () => {
  stand = await standWithPeople();
  [boss, amina] = await Promise.all([
    stand.tokenOf('boss', passwords.boss, 'desk-b'),
    stand.tokenOf('Amina', passwords.amina),
  ]);
});
afterEach(() => stand.end());

const asBoss = async (what: string, input: object = {}) =>
  (await stand.post('/people', { do: what, with: input }, boss, 'desk-b')).body;
const asAmina = async (what: string, input: object = {}) =>
  (await stand.post('/people', { do: what, with: input }, amina, 'desk-a')).body;
const userNamed = async (name: string): Promise<UserView> =>
  (await asBoss('people.list')).value.users.find((user: UserView) => user.name === name);
const deskOf = (token: string, device: string) => createRehearsalDesk({ url: stand.centre.url, token, device });

test('an administrator adds a user, who signs in with what they were given', async () => {
  const chloe = {
    name: 'Chloé',
    password: 'petit poisson rouge',
    role: 'telemarketer',
    teams: [],
    campaigns: ['rentrée'],
  };
  expect(await asBoss('people.add', chloe)).toMatchObject({ ok: true });
  expect(await asBoss('people.add', { ...chloe, name: 'chloé' })).toMatchObject({ code: 'name-taken' });
  const { body } = await stand.signIn('Chloé', chloe.password, { device: 'c' });
  expect(body.value.user.scopes).toEqual(['campaign:rentrée']);
  expect(await userNamed('Chloé')).toMatchObject({ role: 'telemarketer', sessions: 1, isActive: true });
  expect(JSON.stringify(await asBoss('people.list'))).not.toContain('scrypt');
});

test.each([
  ['people.list', {}],
  ['people.add', { name: 'x', password: 'long enough 1', role: 'administrator', teams: [], campaigns: [] }],
  ['people.change', { id: 'x', role: 'administrator', teams: [], campaigns: [], isActive: true }],
  ['people.setPassword', { id: 'x', password: 'long enough 1' }],
  ['people.revokeAll', { userId: 'x' }],
  ['people.audit', { before: null }],
])('an agent is refused %s by the centre, whatever their desk shows', async (command, input) => {
  expect(await asAmina(command, input)).toMatchObject({ ok: false, code: 'not-allowed' });
});

test('an agent sees their own sessions and nobody else’s, and ends nobody else’s', async () => {
  expect((await asAmina('people.sessions', { userId: null })).value.sessions).toMatchObject([{ isThis: true }]);
  const { id } = await userNamed('boss');
  expect(await asAmina('people.sessions', { userId: id })).toMatchObject({ code: 'not-allowed' });
  const [session] = (await asBoss('people.sessions', { userId: null })).value.sessions;
  expect(await asAmina('people.revoke', { session: session.id })).toMatchObject({ code: 'not-found' });
  expect(await stand.people.whoIs(boss)).toMatchObject({ name: 'boss' });
});

test('what is asked wrongly changes nothing', async () => {
  expect(await asBoss('people.add', { name: '', password: 'short' })).toMatchObject({ code: 'bad-input' });
  expect(await asBoss('toString')).toMatchObject({ code: 'unknown-command' });
  expect(await asBoss('people.setPassword', { id: 'nobody', password: 'long enough 1' })).toMatchObject({
    code: 'not-found',
  });
  expect((await asBoss('people.list')).value.users).toHaveLength(2);
});

test('a session that is revoked is cut at once, and its next hello is refused', async () => {
  const desk = await deskOf(amina, 'desk-a');
  await desk.hears('welcome');
  const { id } = await userNamed('Amina');
  const [session] = (await asBoss('people.sessions', { userId: id })).value.sessions;
  expect(await asBoss('people.revoke', { session: session.id })).toMatchObject({ ok: true });
  expect(await desk.hears('refused')).toMatchObject({ code: 'signed-out' });
  expect(await desk.closed).toBe(4403);
  const again = await deskOf(amina, 'desk-a');
  expect(await again.hears('refused')).toMatchObject({ code: 'signed-out' });
});

test('a revocation by another process is noticed too', async () => {
  const desk = await deskOf(amina, 'desk-a');
  await desk.hears('welcome');
  const other = createPeopleStore(await openSqlitePeople(stand.file));
  const user = await other.userNamed('amina');
  await other.endSessions({ userId: user?.id ?? '' }, Date.now(), 'revoked');
  await other.close();
  expect(await desk.closed).toBe(4403);
});

test('who gets another role connects again with it, and the desks of others do not notice', async () => {
  const [hers, his] = await Promise.all([deskOf(amina, 'desk-a'), deskOf(boss, 'desk-b')]);
  await Promise.all([hers.hears('welcome'), his.hears('welcome')]);
  const { id } = await userNamed('Amina');
  await asBoss('people.change', { id, role: 'supervisor', teams: [], campaigns: [], isActive: true });
  expect(await hers.closed).toBe(4410);
  const again = await deskOf(amina, 'desk-a');
  expect(await again.hears('welcome')).toMatchObject({ user: { role: 'supervisor' } });
  his.say({ type: 'ping', t: 1 });
  await his.hears('pong');
});

test('a password that was set anew ends every session of that user; one’s own change keeps this one', async () => {
  const elsewhere = await stand.tokenOf('Amina', passwords.amina, 'desk-c');
  expect(await asAmina('people.changePassword', { current: 'wrong', next: 'une autre phrase' })).toMatchObject({
    code: 'sign-in-refused',
  });
  expect(await asAmina('people.changePassword', { current: passwords.amina, next: 'une autre phrase' })).toMatchObject({
    ok: true,
  });
  expect(await stand.people.whoIs(elsewhere)).toBe('revoked');
  expect(await stand.people.whoIs(amina)).toMatchObject({ name: 'Amina' });
  const { id } = await userNamed('Amina');
  await asBoss('people.setPassword', { id, password: 'encore une autre' });
  expect(await stand.people.whoIs(amina)).toBe('revoked');
  expect((await stand.signIn('Amina', passwords.amina)).status).toBe(401);
  expect((await stand.signIn('Amina', 'encore une autre')).status).toBe(200);
});

test('who may not sign in any more is out, and the last administrator cannot be put out', async () => {
  const [her, him] = [await userNamed('Amina'), await userNamed('boss')];
  await asBoss('people.change', { ...her, isActive: false });
  expect(await stand.people.whoIs(amina)).toBe('revoked');
  expect((await stand.signIn('Amina', passwords.amina)).status).toBe(401);
  expect(await asBoss('people.change', { ...him, role: 'agent' })).toMatchObject({ code: 'last-administrator' });
});

test('who signed out again was still seen; who never came was not', async () => {
  const chloe = { name: 'Chloé', password: 'petit poisson rouge', role: 'agent', teams: [], campaigns: [] };
  await asBoss('people.add', chloe);
  expect(await userNamed('Chloé')).toMatchObject({ lastSeenAt: null, sessions: 0 });
  const began = Date.now();
  const hers = await stand.tokenOf('Chloé', chloe.password, 'desk-c');
  await stand.post('/sign-out', {}, hers, 'desk-c');
  const { lastSeenAt, sessions } = await userNamed('Chloé');
  expect(sessions).toBe(0);
  expect(lastSeenAt).toBeGreaterThanOrEqual(began);
});

test('the audit trail tells who did what to whom, newest first', async () => {
  const { id } = await userNamed('Amina');
  await asBoss('people.change', { id, role: 'agent', teams: ['lyon'], campaigns: [], isActive: true });
  await stand.signIn('Amina', 'wrong');
  const { lines } = (await asBoss('people.audit', { before: null })).value;
  expect(lines[0]).toMatchObject({ kind: 'sign-in-refused', about: 'Amina', actor: null });
  expect(lines[1]).toMatchObject({
    kind: 'user-changed',
    actor: 'boss',
    about: 'Amina',
    detail: { teams: 'paris → lyon' },
  });
  expect(lines.at(-1)).toMatchObject({ kind: 'user-added', actor: 'local', about: 'boss' });
});

test('the first administrator is made with the code of the console, once', async () => {
  expect(await stand.people.setUpCode()).toBeNull();
  expect((await stand.signIn('Eve', 'long enough for it', { setUpCode: 'AAAA-AAAA-AAAA' })).status).toBe(401);
});
