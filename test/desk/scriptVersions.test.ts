import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Script } from '../../src/shared/script/script.ts';
import { centreOfScripts } from '../centreOfScripts.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

const id = 'inbound-reception';
let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld({ account: await centreOfScripts() });
});
afterEach(() => world.end());

/** The shipped script with other first words, published. */
async function publish(words: string, basedOn = 1): Promise<number | null> {
  const { published } = await world.ask('editor.open', { id });
  const { version } = await world.ask('editor.publish', { script: reworded(published!, words), basedOn, note: words });
  return version;
}
const reworded = (script: Script, words: string): Script => ({
  ...script,
  steps: script.steps.map((step) => (step.id === 'greet' ? { ...step, say: { fr: words, en: words } } : step)),
});
const greeting = (callId: string) => {
  const { view } = world.call(callId).script!;
  return [view.version, view.say.map((part) => ('text' in part ? part.text : part.value)).join('')];
};
const take = async (callId: string) => {
  await world.ring(claire, callId);
  await world.pickUp(callId);
};
const end = async (callId: string) => {
  await world.hangUp(callId);
  await world.ask('wrapUp.choose', { callId, disposition: 'resolved' });
  await world.ask('wrapUp.close', { callId });
  await world.saved();
};

test('what is published serves from the next call on; the call under way keeps the version it was begun with', async () => {
  await take('call-1');
  const [, before] = greeting('call-1');
  expect(await publish('Bonjour, bonjour.')).toBe(2);
  await world.ask('script.reply', { callId: 'call-1', reply: { type: 'next', choice: 'order' } });
  await world.ask('script.reply', { callId: 'call-1', reply: { type: 'back' } });
  expect(greeting('call-1')).toEqual([1, before]);
  await end('call-1');
  await take('call-2');
  expect(greeting('call-2')).toEqual([2, 'Bonjour, bonjour.']);
  await end('call-2');
  const figures = (version: number | null) =>
    world.ask('editor.figures', { id, version, agent: null, from: 0, to: world.clock.now() + 1 });
  const counts = await Promise.all([figures(1), figures(2), figures(null)]);
  expect(counts.map(({ runs }) => runs)).toEqual([1, 1, 2]);
});

test('going back is a version of its own, under the name of who did it, and a draft stays what it was', async () => {
  const shipped = (await world.ask('editor.open', { id })).published!;
  await publish('Bonjour, bonjour.');
  const draft = reworded(shipped, 'Pas encore fini.');
  await world.ask('editor.keep', { script: draft, basedOn: 2 });
  expect(await world.ask('editor.rollBack', { id, version: 1, note: 'Retour' })).toEqual({ version: 3 });
  const { versions } = await world.ask('editor.history', { id });
  expect(versions.map(({ version, by, note }) => [version, by, note])).toEqual([
    [3, 'Amina Benali', 'Retour'],
    [2, 'Amina Benali', 'Bonjour, bonjour.'],
    [1, null, ''],
  ]);
  const opened = await world.ask('editor.open', { id });
  expect(opened).toMatchObject({ isDraft: true, basedOn: 2, published: { version: 3 } });
  expect(opened.script.steps).toEqual(draft.steps);
  expect(opened.published!.steps).toEqual(shipped.steps);
});

test('two who publish over the same version: the later one is told, and publishes once they have seen it', async () => {
  await publish('Bonjour, bonjour.');
  const script = reworded((await world.ask('editor.open', { id })).published!, 'Bonsoir.');
  expect(await world.refused('editor.publish', { script, basedOn: 1, note: '' })).toBe('conflict');
  expect(await world.ask('editor.publish', { script, basedOn: 2, note: '' })).toEqual({ version: 3 });
});
