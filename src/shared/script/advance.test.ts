import { expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import { advance } from './advance.ts';
import type { Script } from './script.ts';
import { scriptProblems } from './scriptProblems.ts';
import type { ScriptReply, ScriptRun } from './scriptRun.ts';
import { scriptRun } from './scriptRun.ts';
import { startRun } from './startRun.ts';

/** The run after some replies, one second apart; every one must be accepted. */
function after(...replies: ScriptReply[]): ScriptRun {
  return replies.reduce(
    (run, reply, index) => {
      const advanced = advance(shortScript, run, reply, (index + 1) * 1000);
      if (!advanced.ok) throw new Error(`${JSON.stringify(reply)} was refused: ${advanced.code}`);
      return advanced.run;
    },
    startRun(shortScript, 0),
  );
}

const next: ScriptReply = { type: 'next' };
const noteOrder: ScriptReply = { type: 'next', answers: { orderNumber: '88 201' } };
const refusal = (run: ScriptRun, reply: ScriptReply) => {
  const advanced = advance(shortScript, run, reply, 9000);
  expect(advanced.run).toBe(run);
  return advanced.ok ? 'accepted' : advanced.code;
};

test('a conversation begins at its first step', () => {
  expect(startRun(shortScript, 500)).toEqual({
    scriptId: 'short',
    version: 1,
    at: 'greet',
    answers: {},
    trail: [{ step: 'greet', at: 500 }],
    path: [],
    startedAt: 500,
    phaseAt: 500,
  });
});

test('a run survives being written down and read again', () => {
  const run = after(next, noteOrder, { type: 'next', choice: 'no' });
  expect(scriptRun.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
});

test('a branch is passed through without being shown', () => {
  const run = after(next, noteOrder);
  expect(run.at).toBe('happy');
  expect(run.trail.map(({ step }) => step)).toEqual(['greet', 'order', 'happy']);
});

test('a branch looks at the answers given with the very reply that leads to it', () => {
  expect(after(next, { type: 'next', answers: { orderNumber: '1', quantity: 12 } }).at).toBe('wholesale');
});

test('a step cannot be left while something required is missing', () => {
  const advanced = advance(shortScript, after(next), next, 9000);
  expect(advanced).toMatchObject({ ok: false, code: 'answer-required', keys: ['orderNumber'] });
});

test('an agent who insists goes on without what is required, and what was typed is kept', () => {
  const run = after(next, { type: 'next', anyway: true, answers: { quantity: 2 } });
  expect(run).toMatchObject({ at: 'happy', answers: { quantity: 2 } });
});

test('insisting opens no way that a step does not have', () => {
  expect(refusal(after(next, noteOrder), { type: 'next', anyway: true })).toBe('choice-required');
});

test('an emptied field is missing again', () => {
  const run = after(
    next,
    { type: 'answer', key: 'orderNumber', value: '1' },
    { type: 'answer', key: 'orderNumber', value: ' ' },
  );
  expect(refusal(run, next)).toBe('answer-required');
});

test('a choice is kept as an answer and in the trail', () => {
  const run = after(next, noteOrder, { type: 'next', choice: 'yes' });
  expect(run.answers).toEqual({ orderNumber: '88 201', happy: 'yes' });
  expect(run.trail.at(-2)).toEqual({ step: 'happy', at: 2000, choice: 'yes' });
});

test('coming back to a choice, Enter alone takes the same way again', () => {
  const run = after(next, noteOrder, { type: 'next', choice: 'no' }, { type: 'back' });
  expect(advance(shortScript, run, next, 9000)).toMatchObject({ ok: true, run: { at: 'sorry' } });
});

test('going back keeps the answers and the whole trail', () => {
  const run = after(next, noteOrder, { type: 'back' });
  expect(run.at).toBe('order');
  expect(run.answers).toEqual({ orderNumber: '88 201' });
  expect(run.trail.map(({ step }) => step)).toEqual(['greet', 'order', 'happy', 'order']);
  expect(run.path).toEqual(['greet']);
});

test('the end of a conversation is timed, and going back opens it again', () => {
  const ended = after(next, noteOrder, { type: 'next', choice: 'yes' });
  expect(ended.endedAt).toBe(3000);
  expect(refusal(ended, next)).toBe('ended');
  expect(after(next, noteOrder, { type: 'next', choice: 'yes' }, { type: 'back' })).not.toHaveProperty('endedAt');
});

test('a phase keeps the moment it began through its steps', () => {
  expect(after(next).phaseAt).toBe(0);
  expect(after(next, noteOrder).phaseAt).toBe(2000);
});

test('an objection is answered and the conversation goes on where it was', () => {
  const raised = after(next, noteOrder, { type: 'jump', step: 'calm' });
  expect(raised.at).toBe('calm');
  expect(after(next, noteOrder, { type: 'jump', step: 'calm' }, next).at).toBe('happy');
});

test('an objection raised twice still returns to the conversation, not to itself', () => {
  const jump: ScriptReply = { type: 'jump', step: 'calm' };
  expect(after(next, jump, { type: 'back' }, jump, next).at).toBe('order');
});

test('a branch in the answer to an objection leads back to where it was raised, and the objection is overcome', () => {
  const forked: Script = {
    ...shortScript,
    steps: [
      ...shortScript.steps.map((step) => (step.id === 'calm' ? { ...step, next: 'isBig' } : step)),
      {
        id: 'isBig',
        type: 'branch',
        cases: [{ when: { answer: 'quantity', atLeast: 10 }, to: 'wholesale' }],
        otherwise: 'return',
      },
    ],
  };
  expect(scriptProblems(forked)).toEqual([]);
  const raised = advance(forked, after(next, noteOrder), { type: 'objection', key: 'cross' }, 3000).run;
  const { run } = advance(forked, raised, next, 4000);
  expect(run.at).toBe('happy');
  expect(run.objections).toMatchObject([{ key: 'cross', closedAt: 4000, outcome: 'overcome' }]);
});

test('jumping to the step on the screen changes nothing', () => {
  const run = after(next);
  expect(advance(shortScript, run, { type: 'jump', step: 'order' }, 9000)).toEqual({ ok: true, run });
});

test.each<[string, ScriptReply, string]>([
  ['a step that is not there', { type: 'jump', step: 'nowhere' }, 'unknown-step'],
  ['a branch, which cannot be shown', { type: 'jump', step: 'bySize' }, 'unknown-step'],
  ['going back from the first step', { type: 'back' }, 'no-way-back'],
  ['an answer nobody asked for', { type: 'answer', key: 'shoeSize', value: 42 }, 'unknown-answer'],
  ['a name every object has', { type: 'answer', key: 'constructor', value: 'x' }, 'unknown-answer'],
  ['words where a number is asked', { type: 'answer', key: 'quantity', value: 'many' }, 'wrong-answer'],
  ['a choice where there is none', { type: 'next', choice: 'yes' }, 'unknown-choice'],
])('refused, with the run unchanged: %s', (_, reply, code) => {
  expect(refusal(startRun(shortScript, 0), reply)).toBe(code);
});

test('a choice must be made, and must be one of those offered', () => {
  const run = after(next, noteOrder);
  expect(refusal(run, next)).toBe('choice-required');
  expect(refusal(run, { type: 'next', choice: 'maybe' })).toBe('unknown-choice');
});

test('a refused reply does not keep the answers that came with it', () => {
  const run = after(next);
  expect(refusal(run, { type: 'next', answers: { quantity: 3 } })).toBe('answer-required');
});

test('a run of another script is left alone', () => {
  expect(refusal({ ...startRun(shortScript, 0), scriptId: 'other' }, next)).toBe('wrong-script');
});

test('a run whose step an editor has since removed is left alone', () => {
  expect(refusal({ ...startRun(shortScript, 0), at: 'removed' }, next)).toBe('unknown-step');
});
