import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../../../test/fakeClock.ts';
import { createMemoryCentreStore } from '../../../../test/memoryCentreStore/createMemoryCentreStore.ts';
import { createKnownSessions, personOf } from '../../../../test/syncStand/createKnownSessions.ts';
import { helloOf } from '../../../../test/syncStand/createSyncDesk.ts';
import { customerRow } from '../../../../test/syncStand/syncRows.ts';
import { syncFromCentre } from '../../../shared/link/sync/frames.ts';
import type { PushBatch } from '../../store/centreStore.ts';
import { createPages } from '../feed/createPages.ts';
import { createSession } from './createSession.ts';
import { Busy, limitPushes } from './limitPushes.ts';
import { spokenWith } from './spokenWith.ts';

async function world() {
  const clock = createFakeClock();
  const store = createMemoryCentreStore();
  await store.put([customerRow(1), customerRow(2, ['team:north'])]);
  const sessions = createKnownSessions({ amina: personOf('amina') });
  const pages = createPages(store);
  const connect = () => {
    const sent: string[] = [];
    let ended = '';
    const peer = {
      send: (frame: string) => void sent.push(frame),
      end: (code: string) => {
        ended = code;
      },
    };
    const needs = { store, push: store.push, sessions, clock, pages, peer };
    const session = createSession({ ...needs, onBadFrame: () => {}, onGreeted: () => {} });
    return { session, sent, ended: () => ended };
  };
  return { store, sessions, connect };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

const questions = [
  { type: 'pull', ask: 'q', scope: 'all', after: 0, limit: 10 },
  { type: 'sums', ask: 'q', scope: 'all', kind: 'customer', upTo: 2 },
  { type: 'range', ask: 'q', scope: 'all', kind: 'customer', range: 3, after: '', limit: 10 },
];
const anything = fc.anything({ maxDepth: 2 });

/** A frame of ours with one thing in it that is no longer right, or anything at all. */
const spoilt = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.json(),
  fc.constant(null),
  anything.map((mutations) => asJson({ type: 'push', ask: 'q', mutations })),
  fc
    .tuple(fc.constantFrom(...questions), fc.nat(5), anything)
    .map(([frame, n, value]) => asJson({ ...frame, [Object.keys(frame)[n] ?? 'type']: value })),
);
const asJson = (frame: object) =>
  JSON.stringify(frame, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

test('ten thousand frames that are none: every one is answered or ends the connection, and nothing has changed', async () => {
  const { store, connect } = await world();
  const before = await store.page('all', 0, 100);
  const many = fc.array(spoilt, { minLength: 100, maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(many, fc.boolean(), async (frames, greeted) => {
      const { session, sent, ended } = connect();
      if (greeted) session.hear(JSON.stringify(helloOf()));
      await settled();
      for (const frame of frames) session.hear(frame);
      await settled();
      for (const frame of sent) syncFromCentre.parse(JSON.parse(frame));
      if (!greeted) expect(ended()).toBe('bad-hello');
      expect(sent.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
  expect(await store.page('all', 0, 100)).toEqual(before);
});

test('a desk that never stops sending what is none is sent away', async () => {
  const { connect } = await world();
  const { session, sent, ended } = connect();
  session.hear(JSON.stringify(helloOf()));
  await settled();
  for (let n = 0; n < 60; n += 1) session.hear(`{"type":"dance","ask":"q${n}"}`);
  expect(sent.filter((frame) => frame.includes('"ask"'))).toHaveLength(50);
  expect(ended()).toBe('bad-frame');
});

test('a desk that floods is sent away', async () => {
  const { connect } = await world();
  const { session, ended } = connect();
  session.hear(JSON.stringify(helloOf()));
  await settled();
  for (let n = 0; n < 1_400; n += 1) session.hear(`{"type":"ping","ask":"q${n}"}`);
  expect(ended()).toBe('');
  for (let n = 0; n < 200; n += 1) session.hear(`{"type":"ping","ask":"q${n}"}`);
  expect(ended()).toBe('busy');
});

test('what was told unasked is told again after each pong, for a line that swallowed it', async () => {
  const { connect } = await world();
  const { session, sent } = connect();
  session.hear(JSON.stringify(helloOf()));
  await settled();
  session.tell('{"type":"head","seq":8}');
  session.tell('{"type":"head","seq":9}');
  const said = sent.length;
  session.hear('{"type":"ping","ask":"q"}');
  await settled();
  expect(sent.slice(said).map((frame) => JSON.parse(frame))).toMatchObject([
    { type: 'pong', ask: 'q' },
    { type: 'head', seq: 9 },
  ]);
});

test('what is new while a desk is let in is told to it after the welcome', async () => {
  const { connect } = await world();
  const { session, sent } = connect();
  session.hear(JSON.stringify(helloOf()));
  expect(session.scopes()).toEqual(['all']);
  session.tell('{"type":"head","seq":9}');
  await settled();
  expect(sent.map((frame) => JSON.parse(frame))).toMatchObject([
    { type: 'welcome', head: 3 },
    { type: 'head', seq: 9 },
  ]);
});

test('whoever may see something else since they were let in is told so', async () => {
  const { connect, sessions } = await world();
  const { session, sent } = connect();
  session.hear(JSON.stringify(helloOf()));
  await Promise.resolve();
  sessions.set('amina', personOf('amina', ['team:north']));
  await session.checkAgain('amina');
  await settled();
  expect(sent.map((frame) => JSON.parse(frame))).toMatchObject([
    { type: 'welcome', scopes: ['all'] },
    { type: 'scopes', scopes: ['team:north'] },
  ]);
});

test('after the end nothing is heard and nothing is said', async () => {
  const { connect } = await world();
  const { session, sent } = connect();
  session.hear(JSON.stringify(helloOf()));
  await settled();
  const said = sent.length;
  session.hear('{"type":"pull","ask":"q","scope":"all","after":0,"limit":10}');
  session.gone();
  session.hear('{"type":"ping","ask":"q"}');
  session.tell('{"type":"head","seq":9}');
  await settled();
  expect(sent).toHaveLength(said);
});

test('a centre speaks its own protocol and the one before, in both ways in which it can grow', () => {
  const here = { protocol: 3, schema: 7 };
  const spoken = (protocol: string, schema: number) => spokenWith({ protocol, schema }, here);
  const table = [4, 3, 2, 1].map((n) => [8, 7, 6, 5].map((schema) => spoken(`crocdesk.sync.${n}`, schema)));
  expect(table).toEqual([
    ['whole', 'whole', 'whole', 'pushes-only'],
    ['whole', 'whole', 'whole', 'pushes-only'],
    ['whole', 'whole', 'whole', 'pushes-only'],
    ['pushes-only', 'pushes-only', 'pushes-only', 'pushes-only'],
  ]);
  expect(['crocdesk.sync.', 'crocdesk.bridge.1', 'crocdesk.sync.1x', ''].map((name) => spoken(name, 7))).toEqual([
    'not',
    'not',
    'not',
    'not',
  ]);
});

test('what waits for the disk is no more than fits; one that is too long alone is taken', async () => {
  let commit = () => {};
  const pushed = { results: [], lastMseq: 0 };
  const store = {
    push: () =>
      new Promise<typeof pushed>((resolve) => {
        commit = () => resolve(pushed);
      }),
  };
  const push = limitPushes(store, 100);
  const batch = {} as PushBatch;
  const first = push(batch, 150);
  await expect(push(batch, 10)).rejects.toThrow(Busy);
  commit();
  expect(await first).toBe(pushed);
  void push(batch, 60);
  void push(batch, 40);
  await expect(push(batch, 1)).rejects.toThrow(Busy);
});
