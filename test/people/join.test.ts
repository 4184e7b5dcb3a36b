import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CustomerFields } from '../../src/shared/customer/customer.ts';
import { tempFolder } from '../tempStore.ts';
import { openDesk } from './joinStand.ts';
import type { PeopleStand } from './peopleStand.ts';
import { passwords, standWithPeople } from './peopleStand.ts';

vi.setConfig({ testTimeout: 60_000 });

let stand: PeopleStand;
beforeEach(async () => {
  stand = await standWithPeople();
});
afterEach(() => stand.end());

const amina = { name: 'Amina', password: passwords.amina, setUpCode: null };
const profile = { agentName: 'Amina', extension: '101', language: 'fr' as const };
const somebody: CustomerFields = {
  ...{ kind: 'person', salutation: 'none', firstName: 'Zoé', lastName: '', company: '', occupation: '', email: '' },
  ...{ address: '', postcode: '', city: '', country: 'FR', mayCall: 'unknown', phones: [] },
};
const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

test('a desk that was started for a centre begins signed out, signs in, and has its calls there', async () => {
  const data = tempFolder();
  const desk = await openDesk(data, { centre: stand.centre.url });
  expect(await desk.account()).toMatchObject({ centre: 'joined', state: 'signed-out', isFixed: true, keptIn: 'file' });
  await expect(desk.ask['signIn.again']({ ...amina, password: 'wrong' })).rejects.toMatchObject({
    code: 'sign-in-refused',
  });
  await desk.ask['signIn.again'](amina);
  await desk.ask['desk.setUp'](profile);
  await until(async () => expect((await desk.state()).link.centre).toBe('connected'));
  expect(await desk.account()).toMatchObject({ state: 'signed-in', user: { name: 'Amina', role: 'agent' } });
  expect(existsSync(join(data, 'desk.db'))).toBe(true);
  expect(readFileSync(join(data, 'centre.json'), 'utf8')).not.toContain(passwords.amina);
});

test('the session outlives the desk; the same desk comes back without a password', async () => {
  const data = tempFolder();
  const first = await openDesk(data, { centre: stand.centre.url });
  await first.ask['signIn.again'](amina);
  await first.ask['desk.setUp'](profile);
  await first.stop();
  const second = await openDesk(data, { centre: stand.centre.url });
  await until(async () => expect((await second.state()).link.centre).toBe('connected'));
});

test('a desk with its own centre joins another while it is open, and goes back', async () => {
  const data = tempFolder();
  const desk = await openDesk(data);
  const alone = { ...profile, agentName: 'Amina Benali' };
  await desk.ask['desk.setUp'](alone);
  await until(async () => expect((await desk.state()).link.centre).toBe('connected'));
  expect(await desk.account()).toMatchObject({ centre: 'own', state: 'own', user: { role: 'administrator' } });
  const own = await desk.ask['customer.create']({ fields: { ...somebody, lastName: 'Restée' } });
  expect(await desk.ask['signIn.look']({ address: stand.centre.url })).toMatchObject({ needsSetUp: false });
  await desk.ask['signIn.join']({ address: stand.centre.url, ...amina });
  expect(await desk.account()).toMatchObject({ centre: 'joined', state: 'signed-in' });
  expect((await desk.state()).profile).toBeNull();
  await expect(Promise.resolve().then(() => desk.ask['customer.open'](own))).rejects.toMatchObject({
    code: 'not-found',
  });
  await desk.ask['signIn.leave']({});
  expect(await desk.account()).toMatchObject({ centre: 'own' });
  expect((await desk.state()).profile).toMatchObject(alone);
  expect(await desk.ask['customer.open'](own)).toBeDefined();
});

test('what is no centre is said in words, and the desk stays where it was', async () => {
  const desk = await openDesk(tempFolder());
  const asked = (address: string) => desk.ask['signIn.join']({ address, ...amina });
  await expect(asked('ws://centre.example:1')).rejects.toMatchObject({ code: 'address-invalid' });
  await expect(asked('ws://127.0.0.1:1')).rejects.toMatchObject({ code: 'centre-unreachable' });
  await expect(asked(`wss://127.0.0.1:${stand.centre.port}`)).rejects.toMatchObject({ code: 'not-a-centre' });
  expect(await desk.account()).toMatchObject({ centre: 'own' });
  expect((await desk.state()).link.centre).not.toBe('refused');
});

test('a desk whose session is revoked goes on by itself, keeps what it writes, and signs in again', async () => {
  const desk = await openDesk(tempFolder(), { centre: stand.centre.url });
  await desk.ask['signIn.again'](amina);
  await desk.ask['desk.setUp'](profile);
  await until(async () => expect((await desk.state()).link.centre).toBe('connected'));
  const user = await stand.store.userNamed('amina');
  await stand.store.endSessions({ userId: user?.id ?? '' }, Date.now(), 'revoked');
  await until(async () => expect(await desk.account()).toMatchObject({ state: 'ended', user: { name: 'Amina' } }));
  const made = await desk.ask['customer.create']({ fields: { ...somebody, lastName: 'Pendant' } });
  expect(await desk.ask['customer.open'](made)).toBeDefined();
  await until(async () => expect((await desk.state()).sync?.pending ?? 0).toBeGreaterThan(0));
  await desk.ask['signIn.again'](amina);
  await until(async () => expect((await desk.state()).link.centre).toBe('connected'));
  expect(await desk.ask['customer.open'](made)).toBeDefined();
});

test('signing out ends the session at the centre too; an administrator manages users from their desk', async () => {
  const desk = await openDesk(tempFolder(), { centre: stand.centre.url });
  await desk.ask['signIn.again']({ name: 'boss', password: passwords.boss, setUpCode: null });
  const { users } = await desk.ask['people.list']({});
  expect(users.map(({ name }) => name)).toEqual(['Amina', 'boss']);
  await desk.ask['signIn.out']({});
  expect(await desk.account()).toMatchObject({ state: 'signed-out' });
  const boss = await stand.store.userNamed('boss');
  expect(await stand.store.sessions(boss?.id ?? '', Date.now())).toEqual([]);
  await expect(desk.ask['people.list']({})).rejects.toMatchObject({ code: 'signed-out' });
});

test('a desk speaks of who is signed in: the next one who signs in there, whatever name was typed before', async () => {
  const data = tempFolder();
  const desk = await openDesk(data, { centre: stand.centre.url });
  await desk.ask['signIn.again']({ name: 'boss', password: passwords.boss, setUpCode: null });
  await desk.ask['desk.setUp']({ ...profile, agentName: 'Somebody' });
  expect((await desk.state()).profile).toMatchObject({ agentName: 'boss', extension: '101' });
  await desk.ask['signIn.out']({});
  expect((await desk.state()).profile?.agentName).toBe('boss');
  await desk.ask['signIn.again'](amina);
  expect((await desk.state()).profile).toMatchObject({ agentName: 'Amina', extension: '101' });
  await until(async () =>
    expect((await desk.state()).directory).toContainEqual(expect.objectContaining({ name: 'Amina' })),
  );
  await desk.stop();
  const again = await openDesk(data, { centre: stand.centre.url });
  expect((await again.state()).profile?.agentName).toBe('Amina');
});
