import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskAccount } from '../../src/main/signIn/createAccount.ts';
import type { Account } from '../../src/shared/desk/account.ts';
import type { ErrorCode } from '../../src/shared/lib/result.ts';
import { failed } from '../../src/shared/lib/result.ts';
import type { Script } from '../../src/shared/script/script.ts';
import { centreOfScripts } from '../centreOfScripts.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { openDeskWorld } from '../deskWorld.ts';

const id = 'inbound-reception';
const ASKED_AGAIN_MS = 30_000;
/** What stands between this desk and its centre. `unheard`: it does what it is asked, and the answer is lost. */
let line: 'up' | 'away' | 'unheard' | ErrorCode;
let centre: DeskAccount;
let world: DeskWorld;
beforeEach(async () => {
  line = 'up';
  centre = await centreOfScripts();
  const ask: DeskAccount['ask'] = async (path, body) => {
    if (line === 'away') return failed('centre-unreachable');
    if (line !== 'up' && line !== 'unheard') return failed(line);
    const answer = await centre.ask(path, body);
    return line === 'unheard' ? failed('centre-unreachable') : answer;
  };
  world = await openDeskWorld({ account: { ...centre, ask } });
});
afterEach(() => world.end());

const waiting = () => world.mirror().publications ?? [];
const opened = () => world.ask('editor.open', { id });
const versions = async () =>
  (await world.ask('editor.history', { id })).versions.map(({ version, by }) => [version, by]);
/** The centre is asked once more, as every half minute. */
async function back(isOver: () => boolean): Promise<void> {
  line = 'up';
  world.clock.advance(ASKED_AGAIN_MS);
  await world.until(isOver);
}
const nothingWaits = () => waiting().length === 0;
const isRefused = () => waiting().some(({ refused }) => refused !== null);

async function written(words: string): Promise<Script> {
  const { published } = await opened();
  const script = published as Script;
  const steps = script.steps.map((step) => (step.id === 'greet' ? { ...step, say: { fr: words, en: words } } : step));
  return { ...script, steps };
}
const greetingIn = ({ steps }: Script) =>
  steps.flatMap((step) => (step.id === 'greet' && 'say' in step ? [step.say.fr] : []));

async function publishAway(words: string): Promise<Script> {
  const script = await written(words);
  await world.ask('editor.keep', { script, basedOn: 1 });
  line = 'away';
  expect(await world.ask('editor.publish', { script, basedOn: 1, note: words })).toEqual({ version: null });
  return script;
}

test('what is published while the centre is away waits on the disk, and is published once when it is back', async () => {
  await publishAway('Bonjour, bonjour.');
  expect(waiting()).toMatchObject([{ id, refused: null }]);
  expect(await opened()).toMatchObject({ isDraft: true, published: { version: 1 } });
  const again = await world.restart();
  const before = world;
  world = again;
  expect(waiting()).toMatchObject([{ id, refused: null }]);
  await back(nothingWaits);
  expect(await versions()).toEqual([
    [2, 'Amina Benali'],
    [1, null],
  ]);
  const { isDraft, published } = await opened();
  expect([isDraft, greetingIn(published!)]).toEqual([false, ['Bonjour, bonjour.']]);
  await before.end();
});

test('an answer that is lost does not publish twice', async () => {
  const script = await written('Une seule fois.');
  line = 'unheard';
  expect(await world.ask('editor.publish', { script, basedOn: 1, note: '' })).toEqual({ version: null });
  await back(nothingWaits);
  expect(await versions()).toHaveLength(2);
  expect((await opened()).published!.version).toBe(2);
});

test('who published something newer meanwhile is not written over: it is said, and the text is kept', async () => {
  const theirs = await written('Bonsoir.');
  const mine = await publishAway('Bonjour, bonjour.');
  const shipped = { ...theirs, version: 1 };
  await centre.ask('/scripts', { do: 'scripts.publish', with: { script: theirs, basedOn: 1, note: '', shipped } });
  await world.ask('editor.discard', { id: 'another' });
  await back(isRefused);
  expect(waiting()).toMatchObject([{ id, refused: 'conflict' }]);
  const now = await opened();
  expect([now.isDraft, greetingIn(now.script), greetingIn(now.published!)]).toEqual([
    true,
    greetingIn(mine),
    greetingIn(theirs),
  ]);
  expect(await world.ask('editor.publish', { script: mine, basedOn: 2, note: '' })).toEqual({ version: 3 });
  expect(waiting()).toEqual([]);
});

test('who may not publish any more is told so, once, and their text is kept', async () => {
  const mine = await publishAway('Bonjour, bonjour.');
  line = 'not-allowed';
  world.clock.advance(ASKED_AGAIN_MS);
  await world.until(isRefused);
  expect(waiting()).toMatchObject([{ refused: 'not-allowed' }]);
  line = 'up';
  expect(greetingIn((await opened()).script)).toEqual(greetingIn(mine));
  await world.ask('editor.takeBack', { id });
  expect(waiting()).toEqual([]);
  expect((await opened()).isDraft).toBe(true);
});

test('what was written on after it was published stays a draft, of the version that it became', async () => {
  await publishAway('Bonjour, bonjour.');
  await world.ask('editor.keep', { script: await written('Et encore.'), basedOn: 1 });
  await back(nothingWaits);
  const { isDraft, basedOn, script, published } = await opened();
  expect([isDraft, basedOn, greetingIn(script)]).toEqual([true, 2, ['Et encore.']]);
  expect(greetingIn(published!)).toEqual(['Bonjour, bonjour.']);
});

test('going back and the objections wait for the centre, too; what is taken back is not published', async () => {
  const script = await written('Bonjour, bonjour.');
  await world.ask('editor.publish', { script, basedOn: 1, note: '' });
  await versions();
  line = 'away';
  expect(await versions()).toHaveLength(2);
  expect(await world.ask('editor.rollBack', { id, version: 1, note: 'Retour' })).toEqual({ version: null });
  const { script: objections } = await world.ask('objections.open', {});
  const fewer = { ...objections, objections: objections.objections.slice(1) };
  expect(await world.ask('objections.publish', { script: fewer, basedOn: 1, note: '' })).toEqual({ version: null });
  expect(await world.ask('editor.publish', { script: { ...script, id: 'new-one' }, basedOn: null, note: '' })).toEqual({
    version: null,
  });
  expect(waiting()).toHaveLength(3);
  await world.ask('editor.takeBack', { id: 'new-one' });
  await back(nothingWaits);
  expect(await versions()).toHaveLength(3);
  expect((await world.ask('objections.open', {})).published).toMatchObject({
    version: 2,
    objections: fewer.objections,
  });
  expect((await world.ask('editor.list', {})).scripts.some((one) => one.id === 'new-one')).toBe(false);
});

test('a script with a problem does not even begin to wait', async () => {
  const broken = { ...(await written('Bonjour.')), start: 'nowhere' };
  line = 'away';
  expect(await world.refused('editor.publish', { script: broken, basedOn: 1, note: '' })).toBe('script-broken');
  expect(waiting()).toEqual([]);
});

test('nobody publishes what another at this desk published', async () => {
  await world.end();
  const amina: Account = {
    ...{ centre: 'joined', address: 'centre.example:4050', state: 'signed-in', keptIn: 'file', isFixed: false },
    user: { id: 'u1', name: 'Amina Benali', role: 'supervisor' },
  };
  let now = amina;
  const heard = new Set<(account: Account) => void>();
  const change = (next: Account) => {
    now = next;
    for (const listener of heard) listener(next);
  };
  const account: DeskAccount = {
    ...centre,
    get: () => now,
    listen: (listener) => {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
    ask: async (path, body) => (line === 'away' ? failed('centre-unreachable') : centre.ask(path, body)),
  };
  world = await openDeskWorld({ account });
  await publishAway('Bonjour, bonjour.');
  change({ ...amina, user: { id: 'u2', name: 'Bruno Lefèvre', role: 'supervisor' } });
  await world.until(nothingWaits);
  line = 'up';
  await world.ask('editor.list', {});
  expect((await opened()).published!.version).toBe(1);
  change(amina);
  await back(nothingWaits);
  expect((await opened()).published!.version).toBe(2);
});
