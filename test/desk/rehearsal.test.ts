import { afterEach, beforeEach, expect, test } from 'vitest';
import { calledScripts } from '../../src/renderer/features/scriptEditor/rehearsal/calledScripts.ts';
import type { Rehearsed } from '../../src/renderer/features/scriptEditor/rehearsal/stageOf.ts';
import { begun, shelfOf, stageOf } from '../../src/renderer/features/scriptEditor/rehearsal/stageOf.ts';
import { answersGiven, pathTaken } from '../../src/renderer/features/scriptEditor/rehearsal/told.ts';
import { advanceRuns } from '../../src/shared/script/advanceRuns.ts';
import type { Script } from '../../src/shared/script/script.ts';
import type { ScriptReply } from '../../src/shared/script/scriptRun.ts';
import type { Step } from '../../src/shared/script/step.ts';
import type { StepView } from '../../src/shared/script/stepViewSchema.ts';
import { centreOfScripts } from '../centreOfScripts.ts';
import type { DeskWorld } from '../deskWorld.ts';
import { claire, openDeskWorld } from '../deskWorld.ts';

let world: DeskWorld;
beforeEach(async () => {
  world = await openDeskWorld({ account: await centreOfScripts() });
});
afterEach(() => world.end());

const both = (words: string) => ({ fr: words, en: words });
const shown = (id: string) => ({ id, phase: 'only', title: both(id), say: both(id) });
const scriptOf = (id: string, title: string, ...steps: Step[]): Script => ({
  ...{ format: 2, id, version: 1, kind: 'inbound', title: both(title) },
  ...{ phases: [{ id: 'only', title: both('only') }], start: steps[0]?.id ?? '', steps },
});
const city = { key: 'city', type: 'text', label: both('city') } as const;

/** Asks the city, and leads through another one. */
const address = scriptOf(
  'address',
  'The address',
  { ...shown('ask-city'), type: 'ask', fields: [city], next: 'check-it' },
  { ...shown('check-it'), type: 'act', act: 'script.call', script: 'check', next: 'noted' },
  { ...shown('noted'), type: 'end' },
);
const check = scriptOf('check', 'The check', { ...shown('checked'), type: 'end' });
/** In the place of the script that a caller is greeted with. */
const reception = scriptOf(
  'inbound-reception',
  'Reception',
  { ...shown('greet'), type: 'say', next: 'where' },
  { ...shown('where'), type: 'act', act: 'script.call', script: 'address', next: 'again' },
  { ...shown('again'), type: 'ask', fields: [city], next: 'bye' },
  { ...shown('bye'), type: 'end', disposition: 'resolved' },
);
const replies: ScriptReply[] = [
  { type: 'next' },
  { type: 'next' },
  { type: 'back' },
  { type: 'next' },
  { type: 'next', answers: { city: 'Rabat' } },
  { type: 'next' },
  { type: 'next' },
  { type: 'next' },
  { type: 'next' },
];

const whereabouts = ({ scriptId, stepId, returnsTo, calls, isEnd, disposition }: StepView) =>
  [scriptId, stepId, returnsTo, calls, isEnd, disposition].join(' ');

async function inACall(): Promise<string[]> {
  await world.ring(claire);
  await world.pickUp();
  const seen = [whereabouts(world.call().script!.view)];
  for (const reply of replies) {
    await world.ask('script.reply', { callId: 'call-1', reply });
    seen.push(whereabouts(world.call().script!.view));
  }
  return seen;
}

/** Where it stands at first and after each reply. */
async function rehearsed(): Promise<Rehearsed[]> {
  const called = await calledScripts(world.api, await world.ask('editor.list', {}), reception);
  const around = { script: reception, called, context: {}, language: 'en', objections: [] } as const;
  const all: Rehearsed[] = [{ ...around, runs: begun(reception) }];
  for (const reply of replies) {
    const now = all.at(-1)!;
    const next = advanceRuns(now.runs, reply, Date.now(), shelfOf(now));
    if (!next.ok) throw new Error(next.code);
    all.push({ ...now, runs: next.runs });
  }
  return all;
}

test('a rehearsal goes through the scripts that steps call, and comes back, exactly as a call does', async () => {
  for (const script of [check, address]) await world.ask('editor.publish', { script, basedOn: null, note: '' });
  await world.ask('editor.publish', { script: reception, basedOn: 1, note: '' });
  const rehearsal = await rehearsed();
  const seen = rehearsal.map((one) => whereabouts(stageOf(one)!.view));
  expect(seen).toEqual(await inACall());
  expect(new Set(seen.map((line) => line.split(' ')[0]))).toEqual(new Set(['inbound-reception', 'address', 'check']));
  expect(stageOf(rehearsal.at(-1)!)).toMatchObject({ script: reception, run: { at: 'bye' } });
});

test('what is noted in a script that is called is told once, and the way says where each step stands', async () => {
  for (const script of [check, address]) await world.ask('editor.publish', { script, basedOn: null, note: '' });
  const end = (await rehearsed()).at(-1)!;
  expect(answersGiven(end).filter(({ key }) => key === 'city')).toMatchObject([{ value: 'Rabat' }]);
  const within = pathTaken(end).map(({ within: script }) => script);
  expect(new Set(within)).toEqual(new Set([null, 'The address', 'The check']));
});

test('a script that was never published is passed over, as in a call', async () => {
  const called = await calledScripts(world.api, await world.ask('editor.list', {}), reception);
  expect(called).toEqual([]);
  await world.ask('editor.keep', { script: address, basedOn: null });
  expect(await calledScripts(world.api, await world.ask('editor.list', {}), reception)).toEqual([]);
});
