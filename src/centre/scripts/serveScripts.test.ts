import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Role } from '../../shared/link/people/role.ts';
import type { Script } from '../../shared/script/script.ts';
import { createLog } from '../log.ts';
import { openSqlitePeople } from '../store/people/sqlite/openSqlitePeople.ts';
import { createScriptStore } from '../store/scripts/createScriptStore.ts';
import { systemClock } from '../systemClock.ts';
import { createScripts } from './createScripts.ts';
import { serveScripts } from './serveScripts.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const roles: Record<string, Role> = { ada: 'agent', sue: 'supervisor', sam: 'supervisor', abe: 'administrator' };
let ask: (who: string, what: string, input?: unknown) => Promise<Result<Record<string, unknown>>>;

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-scripts-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  const sql = await openSqlitePeople(join(folder, 'centre.db'));
  ends.push(() => sql.close());
  const scripts = createScripts(createScriptStore(sql), systemClock, createLog('silent'));
  const sessions = {
    whoIs: async (token: string) => {
      const role = roles[token];
      return role ? { userId: token, name: token, role, scopes: ['all'] } : null;
    },
    onChange: () => () => {},
  };
  const server = createServer(serveScripts({ scripts, sessions, clock: systemClock }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  ask = async (who, what, input = {}) => {
    const headers = { authorization: `Bearer ${who}` };
    const body = JSON.stringify({ do: what, with: input });
    const response = await fetch(`http://127.0.0.1:${port}/scripts`, { method: 'POST', headers, body });
    return response.json() as ReturnType<typeof ask>;
  };
});

const script = (): Script => ({ ...shortScript, id: 'visit' });
const publish = (who: string, basedOn: number | null, more = {}) =>
  ask(who, 'scripts.publish', { script: script(), note: '', basedOn, ...more });
const value = (answer: Result<Record<string, unknown>>) => (answer.ok ? answer.value : answer.code);

test('a supervisor publishes, and every desk reads it; what it knows already is not told again', async () => {
  expect(value(await publish('sue', null, { note: 'first', writer: 'somebody else' }))).toEqual({ version: 1 });
  const told = await ask('ada', 'scripts.current', { revision: null });
  expect(told).toMatchObject({
    value: { scripts: [{ version: 1, by: 'sue', note: 'first', script: { id: 'visit' } }] },
  });
  const { revision } = value(told) as { revision: string };
  expect(value(await ask('ada', 'scripts.current', { revision }))).toEqual({ revision, scripts: null });
});

test('an agent neither publishes nor reads drafts; a stranger nothing at all', async () => {
  expect(value(await publish('ada', null))).toBe('not-allowed');
  expect(value(await ask('ada', 'scripts.drafts'))).toBe('not-allowed');
  expect(value(await ask('nobody', 'scripts.current', { revision: null }))).toBe('signed-out');
});

test('of two who edited the same version one is told that the other was first', async () => {
  await publish('sue', null);
  const both = await Promise.all([publish('sue', 1), publish('sam', 1)]);
  expect(both.map((answer) => (answer.ok ? 'published' : answer.code)).sort()).toEqual(['conflict', 'published']);
});

test('the version that came with Crocdesk stays, to be gone back to, and older versions are still told', async () => {
  expect(value(await publish('abe', 1, { shipped: script() }))).toEqual({ version: 2 });
  const { versions } = value(await ask('abe', 'scripts.history', { id: 'visit' })) as { versions: unknown[] };
  expect(versions).toMatchObject([
    { version: 2, by: 'abe' },
    { version: 1, by: null },
  ]);
  expect(value(await ask('ada', 'scripts.version', { id: 'visit', version: 1 }))).toMatchObject({
    script: { version: 1 },
  });
  expect(value(await ask('ada', 'scripts.version', { id: 'visit', version: 7 }))).toBe('not-found');
});

test('a script with a problem is not published, whoever asks', async () => {
  const broken = { ...script(), start: 'nowhere' };
  expect(value(await ask('abe', 'scripts.publish', { script: broken, note: '', basedOn: null }))).toBe('script-broken');
});

test('a draft is its writer’s own, the newest is kept, and publishing ends it', async () => {
  const keep = (at: number, fr: string) =>
    ask('sue', 'scripts.keepDraft', { script: { ...script(), title: { fr, en: '' } }, basedOn: 1, at });
  await keep(20, 'neuf');
  await keep(10, 'vieux');
  expect(value(await ask('sue', 'scripts.draft', { id: 'visit' }))).toMatchObject({
    draft: { basedOn: 1, script: { title: { fr: 'neuf', en: '' } } },
  });
  expect(value(await ask('sam', 'scripts.draft', { id: 'visit' }))).toEqual({ draft: null });
  expect(value(await ask('sam', 'scripts.drafts'))).toMatchObject({
    drafts: [{ id: 'visit', by: 'sue', isOwn: false }],
  });
  await publish('sue', null);
  expect(value(await ask('sue', 'scripts.drafts'))).toEqual({ drafts: [] });
});

const objections = (...keys: string[]) => ({
  id: '@objections',
  version: 1,
  objections: keys.map((key) => ({
    ...{ key, family: 'sales', kinds: ['inbound'] },
    ...{ label: { fr: key, en: key }, say: { fr: 'Bien.', en: 'Well.' } },
  })),
});
const publishObjections = (who: string, basedOn: number, script: unknown, shipped: unknown = objections('dear')) =>
  ask(who, 'scripts.publish', { script, note: 'more', basedOn, shipped });

test('objections are published as a script is: by supervisors, over the version that was edited, for every desk', async () => {
  expect(value(await publishObjections('ada', 1, objections('dear', 'late')))).toBe('not-allowed');
  expect(value(await publishObjections('sue', 1, objections('dear', 'late')))).toEqual({ version: 2 });
  expect(value(await publishObjections('sam', 1, objections('dear')))).toBe('conflict');
  expect(await ask('ada', 'scripts.current', { revision: null })).toMatchObject({
    value: { scripts: [{ version: 2, by: 'sue', script: { id: '@objections', objections: [{}, { key: 'late' }] } }] },
  });
  expect(value(await ask('sue', 'scripts.history', { id: '@objections' }))).toMatchObject({
    versions: [
      { version: 2, by: 'sue' },
      { version: 1, by: null },
    ],
  });
});

test('objections with a problem are not published, whoever asks', async () => {
  expect(value(await publishObjections('abe', 1, objections('dear', 'dear')))).toBe('script-broken');
  expect(value(await publishObjections('abe', 1, { id: '@objections' }))).toBe('script-broken');
});

test('a draft of the objections is its writer’s own, half written as it is', async () => {
  const draft = objections('dear');
  draft.objections[0]!.say.en = '';
  expect(value(await ask('ada', 'scripts.keepDraft', { script: draft, basedOn: 1, at: 20 }))).toBe('not-allowed');
  await ask('sue', 'scripts.keepDraft', { script: draft, basedOn: 1, at: 20 });
  expect(value(await ask('sue', 'scripts.draft', { id: '@objections' }))).toMatchObject({ draft: { script: draft } });
  expect(value(await ask('sam', 'scripts.draft', { id: '@objections' }))).toEqual({ draft: null });
});
