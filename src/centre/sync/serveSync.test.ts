import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { createFakeClock } from '../../../test/fakeClock.ts';
import { createMemoryCentreStore } from '../../../test/memoryCentreStore/createMemoryCentreStore.ts';
import { personOf } from '../../../test/syncStand/createKnownSessions.ts';
import { connectSyncDesk, createSyncDesk, helloOf } from '../../../test/syncStand/createSyncDesk.ts';
import type { SyncStand } from '../../../test/syncStand/startSyncStand.ts';
import { startSyncStand } from '../../../test/syncStand/startSyncStand.ts';
import { callMutation, customerRow } from '../../../test/syncStand/syncRows.ts';
import { tempFolder } from '../../../test/tempStore.ts';
import { SYNC_FRAME_BYTES } from '../../shared/link/sync/frames.ts';
import type { CentreStore } from '../store/centreStore.ts';
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts';
import { systemClock } from '../systemClock.ts';

let stand: SyncStand;
const start = async (needs: Parameters<typeof startSyncStand>[0] = {}) => {
  stand = await startSyncStand(needs);
  return stand;
};
afterEach(() => stand.end());

const never = <T>() => new Promise<T>(() => {});
const pull = (scope = 'all', after = 0, limit = 2_000) => ({ type: 'pull', scope, after, limit }) as const;

test('a desk that says hello is told who it is, where the centre stands and what was kept of it', async () => {
  const { url, store } = await start();
  await store.put([customerRow(1)]);
  const desk = await createSyncDesk(url);
  expect(await desk.hears('welcome')).toMatchObject({
    ...{ epoch: 'epoch-1', head: 1, gc: 0, lastMseq: 0, lastId: null, mayPull: true, scopes: ['all'] },
    user: { id: 'amina', name: 'amina', role: 'agent' },
  });
  await desk.ask({ type: 'push', mutations: [callMutation(1, 'a')] });
  const again = await createSyncDesk(url);
  expect(await again.hears('welcome')).toMatchObject({ lastMseq: 1, lastId: 'mutation-a' });
});

test('what one desk pushes is told to the others, who fetch it', async () => {
  const { url } = await start();
  const [one, other] = [await createSyncDesk(url), await createSyncDesk(url, { device: 'desk-2' })];
  const pushed = await one.ask({ type: 'push', mutations: [callMutation(1, 'a'), callMutation(2, 'b')] });
  expect(pushed).toMatchObject({
    type: 'pushed',
    lastMseq: 2,
    results: [{ outcome: 'applied' }, { outcome: 'applied' }],
  });
  await other.hears('head');
  const page = await other.ask(pull());
  expect(page).toMatchObject({ type: 'page', next: 2, head: 2, isLast: true });
  expect(page).toMatchObject({
    entries: [
      { id: 'call-a', seq: 1 },
      { id: 'call-b', seq: 2 },
    ],
  });
});

test('what is new in a team is told to those who may see it, and to nobody else', async () => {
  const { url, store } = await start();
  const [all, north] = [await createSyncDesk(url), await createSyncDesk(url, { token: 'bruno', device: 'desk-2' })];
  await store.put([customerRow(1, ['team:south'])]);
  await all.hears('head');
  await store.put([customerRow(2, ['team:north'])]);
  const { seq } = await north.hears('head');
  expect(seq).toBeGreaterThan(2);
  expect(north.heard.filter(({ type }) => type === 'head')).toHaveLength(1);
});

test('a push that begins too high is told from where; one that another desk made under this name is a fork', async () => {
  const { url } = await start();
  const desk = await createSyncDesk(url);
  await desk.ask({ type: 'push', mutations: [callMutation(1, 'a')] });
  expect(await desk.ask({ type: 'push', mutations: [callMutation(3, 'c')] })).toMatchObject({ results: [], expect: 2 });
  expect(await desk.ask({ type: 'push', mutations: [callMutation(1, 'x')] })).toMatchObject({
    results: [],
    fork: true,
  });
  expect(await desk.ask({ type: 'push', mutations: [callMutation(1, 'a')] })).toMatchObject({
    results: [{ outcome: 'applied' }],
  });
});

test.each([
  ['no hello first', { type: 'ping', ask: 'q' }, 'bad-hello', 4401],
  ['another protocol', helloOf({ protocol: 'someone.else.1' }), 'bad-hello', 4401],
  ['a token of nobody', helloOf({ token: 'guessed' }), 'not-signed-in', 4403],
  ['a token that was revoked', helloOf({ token: 'gone' }), 'revoked', 4403],
  ['the token of another device', helloOf({ token: 'bound', device: 'desk-2' }), 'not-signed-in', 4403],
])('%s is refused, and the connection ends', async (_, first, code, closing) => {
  const { url, sessions } = await start();
  sessions.set('gone', 'revoked');
  sessions.set('bound', { ...personOf('carla'), device: 'desk-1' });
  const desk = await connectSyncDesk(url);
  desk.say(first as never);
  expect(await desk.hears('refused')).toMatchObject({ code });
  expect(await desk.closed).toBe(closing);
});

test('a socket that says nothing is sent away', async () => {
  const clock = createFakeClock();
  const { url } = await start({ clock });
  const desk = await connectSyncDesk(url);
  clock.advance(5_000);
  expect(await desk.closed).toBe(4401);
});

test('a frame that is none is answered where it asks, and ends the connection where it does not', async () => {
  const { url } = await start();
  const desk = await createSyncDesk(url);
  desk.sayRaw('{"type":"pull","ask":"mine","scope":"all","after":-1,"limit":5}');
  expect(await desk.hears('refused')).toMatchObject({ code: 'bad-frame', ask: 'mine' });
  desk.sayRaw('{"type":"push","ask":"gap","mutations":[]}');
  expect(await desk.hears('pushed')).toMatchObject({ results: [] });
  desk.sayRaw(Uint8Array.of(1, 2, 3));
  expect(await desk.closed).toBe(4400);
});

test('a frame that is too large is refused unread', async () => {
  const { url } = await start();
  const desk = await createSyncDesk(url);
  desk.sayRaw(`"${'x'.repeat(SYNC_FRAME_BYTES)}"`);
  expect(await desk.closed).toBe(1009);
});

test('a socket that asks for none of our protocols is not let in', async () => {
  const { url } = await start();
  await expect(connectSyncDesk(url, { protocol: 'chat' })).rejects.toThrow('400');
});

test('nobody reads what they may not see, by any question', async () => {
  const { url, store } = await start();
  await store.put([customerRow(1, ['team:south'])]);
  const desk = await createSyncDesk(url, { token: 'bruno' });
  const range = { type: 'range', kind: 'customer', range: 1, after: '', limit: 10 } as const;
  for (const scope of ['all', 'team:south']) {
    expect(await desk.ask(pull(scope))).toMatchObject({ type: 'refused', code: 'not-allowed' });
    expect(await desk.ask({ type: 'sums', kind: 'customer', upTo: 0, scope })).toMatchObject({ code: 'not-allowed' });
    expect(await desk.ask({ ...range, scope })).toMatchObject({ code: 'not-allowed' });
  }
  expect(await desk.ask(pull('team:north'))).toMatchObject({ type: 'page', entries: [] });
});

test('a desk that is too old is told nothing, and what it did is taken', async () => {
  const { url } = await start();
  const desk = await createSyncDesk(url, { schema: -1 });
  expect(await desk.hears('welcome')).toMatchObject({ mayPull: false });
  expect(await desk.ask(pull())).toMatchObject({ type: 'refused', code: 'protocol-too-old' });
  expect(await desk.ask({ type: 'push', mutations: [callMutation(1, 'a')] })).toMatchObject({ lastMseq: 1 });
});

test('a session that is revoked is cut at once, and not let in again', async () => {
  const { url, sessions } = await start();
  const desk = await createSyncDesk(url);
  sessions.set('amina', 'revoked');
  expect(await desk.hears('refused')).toMatchObject({ code: 'revoked' });
  await desk.closed;
  const back = await connectSyncDesk(url);
  back.say(helloOf());
  expect(await back.hears('refused')).toMatchObject({ code: 'revoked' });
});

test('a session that ran out without anybody saying so is found within two minutes', async () => {
  const clock = createFakeClock();
  const { url, sessions } = await start({ clock });
  const desk = await createSyncDesk(url);
  sessions.whoIs = async () => null;
  for (let seconds = 0; seconds < 120; seconds += 5) {
    clock.advance(5_000);
    await Promise.race([desk.ask({ type: 'ping' }), desk.closed]);
  }
  expect(await desk.hears('refused')).toMatchObject({ code: 'not-signed-in' });
});

test('whoever loses a team is told so, and reads it no more', async () => {
  const { url, sessions } = await start();
  const desk = await createSyncDesk(url, { token: 'bruno' });
  sessions.set('bruno', personOf('bruno', ['team:west']));
  expect(await desk.hears('scopes')).toMatchObject({ scopes: ['team:west'] });
  expect(await desk.ask(pull('team:north'))).toMatchObject({ code: 'not-allowed' });
});

test('a store that does not answer is unavailable, and the desk may ask again', async () => {
  const clock = createFakeClock();
  const store: CentreStore = { ...createMemoryCentreStore(), sums: never };
  const { url } = await start({ clock, store });
  const desk = await createSyncDesk(url);
  const answer = desk.ask({ type: 'sums', scope: 'all', kind: 'customer', upTo: 0 });
  await desk.ask({ type: 'ping' });
  clock.advance(12_000);
  expect(await answer).toMatchObject({ type: 'refused', code: 'unavailable' });
  expect(await desk.ask(pull())).toMatchObject({ type: 'page' });
});

test('a store that fails refuses the question, not the desk', async () => {
  const store: CentreStore = { ...createMemoryCentreStore(), push: () => Promise.reject(new Error('disk full')) };
  const { url } = await start({ store });
  const desk = await createSyncDesk(url);
  expect(await desk.ask({ type: 'push', mutations: [callMutation(1, 'a')] })).toMatchObject({ code: 'unavailable' });
  expect(await desk.ask({ type: 'ping' })).toMatchObject({ type: 'pong' });
});

test('a desk that asks too much at once is told to wait', async () => {
  const store: CentreStore = { ...createMemoryCentreStore(), sums: never };
  const { url } = await start({ store });
  const desk = await createSyncDesk(url);
  for (let n = 0; n < 17; n += 1) void desk.ask({ type: 'sums', scope: 'all', kind: 'call', upTo: 0 });
  expect(await desk.hears('refused')).toMatchObject({ code: 'busy', ask: 'q17' });
});

test('a desk that hangs is found by its silence', async () => {
  const clock = createFakeClock();
  const { url } = await start({ clock });
  const desk = await connectSyncDesk(url, { autoPong: false });
  desk.say(helloOf());
  await desk.hears('welcome');
  for (let seconds = 0; seconds < 20; seconds += 5) clock.advance(5_000);
  expect(await desk.closed).toBe(1006);
});

test('a desk that does not read is cut before it fills the memory', async () => {
  const { url, store } = await start();
  const rows = Array.from({ length: 40 }, (_, n) => customerRow(n, [], 100_000));
  await store.put(rows);
  const desk = await createSyncDesk(url);
  desk.stopReading();
  let told = 0;
  const gone = desk.closed.then(() => true);
  const isGone = () => Promise.race([gone, new Promise<false>((resolve) => setTimeout(() => resolve(false), 20))]);
  while (!(await isGone())) {
    if (told > 2_000) throw new Error('never cut');
    for (let n = 0; n < 4; n += 1) void desk.ask(pull('all', told % 40, 3));
    told += 4;
  }
  expect(await desk.closed).toBe(1006);
});

test('long rows come in pages that fit a frame, none twice and none missing', async () => {
  const { url, store } = await start();
  await store.put(Array.from({ length: 30 }, (_, n) => customerRow(n, [], 60_000)));
  const desk = await createSyncDesk(url);
  const seen: number[] = [];
  for (let after = 0, isLast = false; !isLast; ) {
    const page = await desk.ask(pull('all', after));
    if (page.type !== 'page') throw new Error(page.type);
    expect(JSON.stringify(page).length).toBeLessThan(SYNC_FRAME_BYTES);
    seen.push(...page.entries.map(({ seq }) => seq));
    ({ next: after, isLast } = page);
  }
  expect(seen).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
});

const stores = {
  'in memory': () => createMemoryCentreStore(),
  'on the disk': () => openSqliteStore(join(tempFolder(), 'centre.db'), { clock: systemClock }),
};

test.each(Object.entries(stores))(
  'while others write, whoever pulls misses nothing and is never ahead of what is kept (%s)',
  async (_, open) => {
    const { url, store } = await start({ store: open() });
    onTestFinished(() => store.close());
    const writers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => createSyncDesk(url, { device: `writer-${n}` })),
    );
    const reader = await createSyncDesk(url, { device: 'reader' });
    let writing = true;
    const written = Promise.all(
      writers.map(async (desk, w) => {
        for (let mseq = 1; mseq <= 40; mseq += 1)
          await desk.ask({ type: 'push', mutations: [callMutation(mseq, `${w}-${mseq}`)] });
      }),
    ).finally(() => {
      writing = false;
    });
    const seen: string[] = [];
    let after = 0;
    while (writing || after < (await store.state()).head) {
      const page = await reader.ask(pull('all', after, 7));
      if (page.type !== 'page') throw new Error(page.type);
      expect(page.next).toBeLessThanOrEqual((await store.state()).head);
      expect(page.next).toBeGreaterThanOrEqual(after);
      seen.push(...page.entries.map((entry) => ('leave' in entry ? entry.leave : entry.id)));
      after = page.next;
    }
    await written;
    expect(new Set(seen).size).toBe(320);
    expect(seen).toHaveLength(320);
  },
);
