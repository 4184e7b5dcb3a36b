import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskAccount } from '../../src/main/signIn/createAccount.ts';
import { failed } from '../../src/shared/lib/result.ts';
import type { Objection } from '../../src/shared/script/objection.ts';
import type { ObjectionLibrary } from '../../src/shared/script/objectionLibrary.ts';
import { OBJECTIONS } from '../../src/shared/script/objectionLibrary.ts';
import { centreOfScripts } from '../centreOfScripts.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
let centre: DeskAccount;
let isAway = false;
beforeEach(async () => {
  isAway = false;
  centre = await centreOfScripts();
  const ask: DeskAccount['ask'] = (path, body) =>
    isAway ? Promise.resolve(failed('not-now')) : centre.ask(path, body);
  world = await openDeskWorld({ account: { ...centre, ask } });
});
afterEach(() => world.end());

const both = (words: string) => ({ fr: words, en: words });
const rain: Objection = {
  key: 'rain',
  family: 'service',
  kinds: ['inbound'],
  label: both('Il pleut'),
  say: both('Prenez un parapluie.'),
  fields: [{ key: 'umbrella', type: 'text', label: both('parapluie'), writes: 'customer.need' }],
};

async function published(): Promise<ObjectionLibrary> {
  return (await world.ask('objections.open', {})).published!;
}
/** The objections of today, changed and published. */
async function publish(change: (objections: Objection[]) => Objection[], basedOn?: number): Promise<number | null> {
  const now = await published();
  const script = { ...now, objections: change(now.objections) };
  const { version } = await world.ask('objections.publish', { script, basedOn: basedOn ?? now.version, note: 'why' });
  return version;
}
const withRain = (more: Partial<Objection> = {}) => publish((all) => [...all, { ...rain, ...more }]);

async function take(callId: string): Promise<void> {
  await world.ring(claire, callId);
  await world.pickUp(callId);
}
async function offered(callId: string): Promise<string[]> {
  return (await world.ask('objection.list', { callId })).objections.map(({ key }) => key);
}
const reply = (callId: string, said: object) => world.ask('script.reply', { callId, reply: said as { type: 'next' } });

test('an objection that a supervisor publishes is found and answered in the call under way', async () => {
  await take('call-1');
  expect(await offered('call-1')).not.toContain('rain');
  expect(await withRain()).toBe(2);
  expect(await offered('call-1')).toContain('rain');
  await reply('call-1', { type: 'objection', key: 'rain' });
  expect(world.call('call-1').script!.view.riposte).toMatchObject({ label: 'Il pleut' });
  await reply('call-1', { type: 'settle', outcome: 'overcome', answers: { umbrella: 'oui' } });
  expect(world.call('call-1').script!.view.riposte).toBeUndefined();
});

test('one that is retired is offered no more; a call that is answering it still has its riposte', async () => {
  await withRain();
  await take('call-1');
  await reply('call-1', { type: 'objection', key: 'rain' });
  await publish((all) => all.map((one) => (one.key === 'rain' ? { ...one, retired: true } : one)));
  expect(await offered('call-1')).not.toContain('rain');
  await reply('call-1', { type: 'answer', key: 'umbrella', value: 'oui' });
  expect(world.call('call-1').script!.view.riposte).toMatchObject({ label: 'Il pleut' });
});

test('one that belongs to a script is heard in that script only', async () => {
  await withRain({ scripts: ['complaint'], kinds: ['inbound', 'complaint'] });
  await take('call-1');
  expect(await offered('call-1')).not.toContain('rain');
  await world.ask('script.switch', { callId: 'call-1', scriptId: 'complaint' });
  expect(await offered('call-1')).toContain('rain');
});

test('without the centre the desk goes on with what was published, and what is written is kept', async () => {
  await withRain();
  isAway = true;
  world = await world.restart();
  await take('call-1');
  expect(await offered('call-1')).toContain('rain');
  const now = await published();
  const script = { ...now, objections: [] };
  await world.ask('objections.keep', { script, basedOn: now.version });
  expect(await world.ask('objections.publish', { script, basedOn: now.version, note: '' })).toEqual({ version: null });
  expect(await offered('call-1')).toContain('rain');
  expect(await world.ask('objections.open', {})).toMatchObject({ isDraft: true, script: { objections: [] } });
  const { scripts, objectionsState } = await world.ask('editor.list', {});
  expect(scripts.map(({ id }) => id)).not.toContain(OBJECTIONS);
  expect(objectionsState).toMatchObject({ version: 2, by: 'Amina Benali', draftAt: world.clock.now() });
});

test('going back is a version of its own; what came since is retired, for the calls that met it', async () => {
  const shipped = (await published()).objections;
  await withRain();
  expect(await world.ask('editor.rollBack', { id: OBJECTIONS, version: 1, note: 'back' })).toEqual({ version: 3 });
  expect((await published()).objections).toEqual([...shipped, { ...rain, retired: true }]);
  const { versions } = await world.ask('editor.history', { id: OBJECTIONS });
  expect(versions.map(({ version, by }) => [version, by])).toEqual([
    [3, 'Amina Benali'],
    [2, 'Amina Benali'],
    [1, null],
  ]);
  expect((await world.ask('objections.version', { version: 1 })).script.objections).toEqual(shipped);
  expect(await world.refused('editor.version', { id: OBJECTIONS, version: 2 })).toBe('not-found');
});

test('who publishes over somebody else’s objections is told first', async () => {
  await withRain();
  const script = await published();
  expect(await world.refused('objections.publish', { script, basedOn: 1, note: '' })).toBe('conflict');
});
