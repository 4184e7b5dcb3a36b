import { expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import { advance } from '../script/advance.ts';
import type { ScriptReply, ScriptRun } from '../script/scriptRun.ts';
import { startRun } from '../script/startRun.ts';
import { createTally } from './tallyRuns.ts';

/** A conversation with a reply every ten seconds. */
const talk = (...replies: ScriptReply[]): ScriptRun =>
  replies.reduce((run, reply, i) => advance(shortScript, run, reply, (i + 1) * 10_000).run, startRun(shortScript, 0));

const next: ScriptReply = { type: 'next' };
const order: ScriptReply = { type: 'next', answers: { orderNumber: '88 201' } };
const yes: ScriptReply = { type: 'next', choice: 'yes' };
const cross: ScriptReply = { type: 'objection', key: 'cross' };

function figuresOf(...told: [agent: string, run: ScriptRun, endedAt: number][]) {
  const tally = createTally(() => shortScript);
  for (const [agent, run, endedAt] of told) tally.add({ agent, run, endedAt });
  return tally.figures();
}

test('conversations are counted by where they ended, what they reached and who led them', () => {
  const figures = figuresOf(
    ['Amina', talk(next, order, yes), 40_000],
    ['Amina', talk(next, order, { type: 'next', choice: 'no' }), 40_000],
    ['Bruno', talk(next), 100_000],
  );
  expect(figures).toMatchObject({ runs: 3, finished: 2, objective: 1, medianMs: 40_000, versions: [1] });
  expect(figures.agents).toEqual([
    { agent: 'Amina', runs: 2, finished: 2, objective: 1, medianMs: 40_000 },
    { agent: 'Bruno', runs: 1, finished: 0, objective: 0, medianMs: 100_000 },
  ]);
});

test('each step tells how many came to it, how long it was on the screen and how many calls ended there', () => {
  const { steps } = figuresOf(['Amina', talk(next, order, yes), 40_000], ['Amina', talk(next), 100_000]);
  const at = (id: string) => steps.find(({ step }) => step === id);
  expect(at('greet')).toMatchObject({ reached: 2, endedHere: 0, medianMs: 10_000, totalMs: 20_000 });
  expect(at('order')).toMatchObject({ reached: 2, endedHere: 1, totalMs: 100_000 });
  expect(at('goodbye')).toMatchObject({ reached: 1, endedHere: 1 });
  expect(at('sorry')).toBeUndefined();
});

test('a jump over a step of the way counts it as skipped', () => {
  const { steps } = figuresOf(['Amina', talk({ type: 'jump', step: 'happy' }, yes), 40_000]);
  expect(steps.filter(({ skipped }) => skipped > 0).map(({ step }) => step)).toEqual(['order']);
});

test('objections tell how often they were heard, and what became of them', () => {
  const { objections } = figuresOf(['Amina', talk(next, cross, next), 40_000], ['Bruno', talk(next, cross), 40_000]);
  expect(objections).toEqual([{ key: 'cross', raised: 2, overcome: 1, callback: 0, refusal: 0 }]);
});
