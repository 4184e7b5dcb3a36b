import { expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import { advance } from './advance.ts';
import { startRun } from './startRun.ts';
import { currentRun, switchScript } from './switchScript.ts';

const complaint = { ...shortScript, id: 'complaint', kind: 'complaint' as const };
const narrower = { ...complaint, steps: complaint.steps.filter(({ id }) => id !== 'order') };

const reception = () => {
  const noted = { orderNumber: '88 201', quantity: 3 };
  const onward = advance(shortScript, startRun(shortScript, 0), { type: 'next' }, 1000).run;
  return advance(shortScript, onward, { type: 'next', answers: noted }, 2000).run;
};

test('a reception that becomes a complaint is kept where it was, and its answers come along', () => {
  const runs = switchScript([reception()], complaint, 3000);
  expect(runs[0]).toEqual({ ...reception(), parkedAt: 3000 });
  expect(currentRun(runs)).toMatchObject({
    scriptId: 'complaint',
    at: 'greet',
    answers: { orderNumber: '88 201', quantity: 3 },
  });
});

test('going back to a script goes on where it was, with what was learnt meanwhile', () => {
  const away = switchScript([reception()], complaint, 3000);
  const learnt = away.map((run) =>
    run.scriptId === 'complaint' ? { ...run, answers: { ...run.answers, quantity: 5 } } : run,
  );
  const runs = switchScript(learnt, shortScript, 4000);
  expect(runs.map(({ scriptId }) => scriptId)).toEqual(['complaint', 'short']);
  expect(currentRun(runs)).toEqual({ ...reception(), answers: { orderNumber: '88 201', quantity: 5 } });
  expect(runs[0]?.parkedAt).toBe(4000);
});

test('an answer the other script does not ask for stays with the script that asked', () => {
  expect(currentRun(switchScript([reception()], narrower, 3000))?.answers).toEqual({});
});

test('switching to the script on the screen changes nothing', () => {
  const runs = [reception()];
  expect(switchScript(runs, shortScript, 3000)).toBe(runs);
});
