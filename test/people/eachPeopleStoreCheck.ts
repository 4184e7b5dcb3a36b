import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createPeopleStore } from '../../src/centre/store/people/createPeopleStore.ts';
import type { PeopleSql } from '../../src/centre/store/people/peopleSql.ts';
import { say } from '../../src/centre/store/people/peopleSql.ts';
import type { KeptSession, KeptUser, PeopleStore, Said } from '../../src/centre/store/people/peopleStore.ts';

interface Opened {
  sql: PeopleSql;
  /** The same data, as another process would open them. */
  again(): Promise<PeopleSql>;
}

const user = (name: string, more: Partial<KeptUser> = {}): KeptUser => ({
  ...{ id: uuid(), name, role: 'agent', teams: ['paris'], campaigns: [], password: 'scrypt$…' },
  ...{ isActive: true, createdAt: 1_000 },
  ...more,
});
const session = (userId: string, more: Partial<KeptSession> = {}): KeptSession => ({
  ...{ id: uuid(), userId, tokenHash: uuid(), device: 'desk-a', deviceName: 'PC 12' },
  ...{ createdAt: 2_000, lastSeenAt: 2_000, expiresAt: 9_000, endedAt: null },
  ...more,
});
const added = (name: string): Said => ({ at: 1_000, kind: 'user-added', about: { id: name, name } });
const signedIn: Said = { at: 2_000, kind: 'signed-in', from: '10.0.0.1' };

type Fresh = () => Promise<{ store: PeopleStore; sql: PeopleSql; again: Opened['again'] }>;

/** What holds for users and sessions in every database. */
export function eachPeopleStoreCheck(name: string, open: () => Promise<Opened>): void {
  const fresh: Fresh = async () => {
    const { sql, again } = await open();
    return { sql, again, store: createPeopleStore(sql) };
  };
  describe(`users and sessions in ${name}`, () => {
    checkUsers(fresh);
    checkSessions(fresh);
    checkLastSeen(fresh);
    checkTrail(fresh);
  });
}

async function withUser(of: PeopleStore, more: Partial<KeptUser> = {}): Promise<KeptUser> {
  const amina = user('Amina Benali', more);
  await of.addUser(amina, added('Amina Benali'));
  return amina;
}

function checkUsers(fresh: Fresh): void {
  test('a user is found by name, however it is typed, and a name belongs to one', async () => {
    const { store } = await fresh();
    const amina = await withUser(store);
    expect(await store.userNamed('amina benali')).toEqual(amina);
    expect(await store.user(amina.id)).toEqual(amina);
    expect(await store.userNamed('nobody')).toBeNull();
    expect(await store.addUser(user('AMINA  BENALI'), added('AMINA'))).toBe(false);
    expect(await store.users()).toEqual([amina]);
    expect(await store.audit(null, 10)).toMatchObject([{ kind: 'user-added', about: 'Amina Benali' }]);
  });

  test('of two who want to be the first administrator, one is', async () => {
    const { store } = await fresh();
    const both = ['one', 'two'].map((name) => user(name, { role: 'administrator' }));
    const became = await Promise.all(both.map((one) => store.addUser(one, added(one.name), 'first')));
    expect(became.filter(Boolean)).toHaveLength(1);
    expect(await store.hasUsers()).toBe(true);
  });

  test('the last administrator stays one, and stays active', async () => {
    const { store } = await fresh();
    const boss = await withUser(store, { role: 'administrator' });
    const asAgent = { ...boss, role: 'agent' as const };
    expect(await store.changeUser(asAgent, { at: 3_000, kind: 'user-changed' })).toBe(false);
    expect(await store.changeUser({ ...boss, isActive: false }, { at: 3_000, kind: 'user-changed' })).toBe(false);
    expect(await store.audit(null, 10)).toHaveLength(1);
    await store.addUser(user('Bruno', { role: 'administrator' }), added('Bruno'));
    expect(await store.changeUser(asAgent, { at: 3_000, kind: 'user-changed' })).toBe(true);
    expect(await store.user(boss.id)).toMatchObject({ role: 'agent' });
  });

  test('two administrators who demote each other at the same moment do not both succeed', async () => {
    const { store } = await fresh();
    const two = [user('one', { role: 'administrator' }), user('two', { role: 'administrator' })];
    for (const one of two) await store.addUser(one, added(one.name));
    const done = await Promise.all(
      two.map((one) => store.changeUser({ ...one, role: 'agent' }, { at: 3_000, kind: 'user-changed' })),
    );
    expect(done.filter(Boolean)).toHaveLength(1);
  });
}

function checkSessions(fresh: Fresh): void {
  test('a session is found by its token and ends once, with one line that tells it', async () => {
    const { store } = await fresh();
    const amina = await withUser(store);
    const desk = session(amina.id);
    await store.addSession(desk, signedIn);
    expect(await store.sessionOf(desk.tokenHash)).toEqual({ session: desk, user: amina });
    expect(await store.sessions(amina.id, 8_999)).toEqual([desk]);
    expect(await store.sessions(null, 9_000)).toEqual([]);
    const revoked: Said = { at: 4_000, kind: 'session-revoked' };
    expect(await store.endSessions({ session: desk.id }, 4_000, 'revoked', revoked)).toBe(true);
    expect(await store.endSessions({ session: desk.id }, 5_000, 'revoked', revoked)).toBe(false);
    expect((await store.sessionOf(desk.tokenHash))?.session.endedAt).toBe(4_000);
    expect((await store.audit(null, 10)).map(({ kind }) => kind)).toEqual([
      'session-revoked',
      'signed-in',
      'user-added',
    ]);
  });

  test('all sessions of a user end, or those of one device, or all but one; nobody else’s', async () => {
    const { store } = await fresh();
    const amina = await withUser(store);
    const bruno = user('Bruno');
    await store.addUser(bruno, added('Bruno'));
    const his = session(bruno.id);
    const hers = ['a', 'b', 'c'].map((device) => session(amina.id, { device }));
    for (const one of [his, ...hers]) await store.addSession(one, signedIn);
    const left = async () => (await store.sessions(null, 3_000)).map(({ device }) => device).sort();
    await store.endSessions({ userId: amina.id, device: 'a' }, 3_000, 'replaced');
    expect(await left()).toEqual(['b', 'c', 'desk-a']);
    await store.endSessions({ userId: amina.id, except: hers[1]?.id ?? '' }, 3_000, 'password');
    expect(await left()).toEqual(['b', 'desk-a']);
    await store.endSessions({ userId: amina.id }, 3_000, 'revoked');
    expect(await left()).toEqual(['desk-a']);
    expect(await store.wasHere(amina.id, 'a')).toBe(true);
    expect(await store.wasHere(bruno.id, 'a')).toBe(false);
  });
}

function checkLastSeen(fresh: Fresh): void {
  test('who was here stays known as seen, on whichever device, when every session has ended', async () => {
    const { store } = await fresh();
    const amina = await withUser(store);
    const bruno = user('Bruno');
    await store.addUser(bruno, added('Bruno'));
    expect(await store.lastSeen()).toEqual(new Map());
    const [first, second] = ['a', 'b'].map((device) => session(amina.id, { device }));
    for (const one of [first, second]) if (one) await store.addSession(one, signedIn);
    await store.seen(first?.id ?? '', 4_000);
    await store.endSessions({ userId: amina.id }, 5_000, 'signed out');
    expect(await store.sessions(null, 5_000)).toEqual([]);
    expect(await store.lastSeen()).toEqual(new Map([[amina.id, 4_000]]));
  });
}

function checkTrail(fresh: Fresh): void {
  test('tries are found by name or by address, and forgotten', async () => {
    const { store } = await fresh();
    const attempt = { at: 1_000, name: 'amina', address: '10.0.0.1', device: 'desk-a', isGood: false };
    const n = await store.addAttempt(attempt);
    await store.addAttempt({ ...attempt, at: 2_000, name: 'bruno' });
    await store.addAttempt({ ...attempt, at: 3_000, address: '10.0.0.2' });
    await store.addAttempt({ ...attempt, at: 4_000, name: 'bruno', address: '10.0.0.2' });
    await store.attemptWasGood(n);
    const found = await store.attempts('amina', '10.0.0.1', 0);
    expect(found.map(({ at, isGood }) => [at, isGood])).toEqual([
      [3_000, false],
      [2_000, false],
      [1_000, true],
    ]);
    await store.forgetAttempts(2_500);
    expect(await store.attempts('amina', '10.0.0.1', 0)).toHaveLength(1);
  });

  test('the audit trail is read backwards in pages, and cannot be rewritten', async () => {
    const { store, sql } = await fresh();
    for (const at of [1, 2, 3]) await store.say({ at, kind: 'telephony-changed', detail: { to: String(at) } });
    const [newest, second] = await store.audit(null, 2);
    expect([newest?.at, second?.at]).toEqual([3, 2]);
    expect(await store.audit(second?.n ?? 0, 2)).toMatchObject([{ at: 1, detail: { to: '1' } }]);
    await expect(sql.write([say('UPDATE people_audit SET at = 9 RETURNING n')], false)).rejects.toThrow('only added');
    await expect(sql.write([say('DELETE FROM people_audit RETURNING n')], false)).rejects.toThrow('only added');
    expect(await store.audit(null, 10)).toHaveLength(3);
  });

  test('another process sees what changed, and that it did', async () => {
    const { store, again } = await fresh();
    const other = createPeopleStore(await again());
    const before = await other.version();
    const amina = await withUser(store);
    expect(await other.version()).toBeGreaterThan(before);
    expect(await other.user(amina.id)).toEqual(amina);
    const quiet = await other.version();
    await store.addAttempt({ at: 1, name: 'a', address: 'b', device: 'c', isGood: true });
    await store.seen('nobody', 2);
    expect(await other.version()).toBe(quiet);
    await other.close();
  });

  test('what fails in the middle leaves nothing behind', async () => {
    const { store, sql } = await fresh();
    const insert = say(`INSERT INTO people_audit (at, kind, detail) VALUES (1, 'signed-in', '{}') RETURNING n`);
    await expect(sql.write([insert, say('INSERT INTO nowhere VALUES (1)')], true)).rejects.toThrow('nowhere');
    expect(await store.audit(null, 10)).toEqual([]);
    expect(await store.hasUsers()).toBe(false);
  });
}
