import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReply, anyScript } from '../../../test/anyScript.ts';
import { advance } from './advance.ts';
import { choicesOf } from './choicesOf.ts';
import { shownStep } from './findStep.ts';
import type { Script } from './script.ts';
import { scriptProblems } from './scriptProblems.ts';
import type { ScriptReply, ScriptRun } from './scriptRun.ts';
import { startRun } from './startRun.ts';

const runAfter = (script: Script, replies: readonly ScriptReply[]) =>
  replies.reduce((run, reply, index) => advance(script, run, reply, index + 1).run, startRun(script, 0));

test('no reply, sensible or not, ever throws or forgets an answer', () => {
  fc.assert(
    fc.property(anyScript, fc.array(fc.oneof(anyReply, fc.anything())), (script, replies) => {
      let run = startRun(script, 0);
      for (const reply of replies) {
        const advanced = advance(script, run, reply as ScriptReply, 1);
        expect(advanced.ok || advanced.run === run).toBe(true);
        expect(Object.keys(advanced.run.answers)).toEqual(expect.arrayContaining(Object.keys(run.answers)));
        expect(advanced.run.trail.length).toBeGreaterThanOrEqual(run.trail.length);
        run = advanced.run;
      }
    }),
  );
});

test('going back and jumping change no answer', () => {
  const moves = anyReply.filter(({ type }) => type === 'back' || type === 'jump');
  fc.assert(
    fc.property(anyScript, fc.array(anyReply), fc.array(moves), (script, replies, wandering) => {
      const run = runAfter(script, replies);
      const wandered = wandering.reduce((at, move) => advance(script, at, move, 99).run, run);
      expect(wandered.answers).toEqual(run.answers);
    }),
  );
});

test('wherever a conversation stands in a script that was accepted, going on can bring it to an end', () => {
  fc.assert(
    fc.property(anyScript, fc.array(anyReply, { maxLength: 8 }), (script, replies) => {
      fc.pre(scriptProblems(script).length === 0);
      expect(canEnd(script, runAfter(script, replies))).toBe(true);
    }),
  );
});

/** Tries every way on, without going back, jumping or changing an answer by hand. */
function canEnd(script: Script, from: ScriptRun): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let run = waiting.pop(); run; run = waiting.pop()) {
    if (run.endedAt !== undefined) return true;
    const state = JSON.stringify([run.at, run.answers]);
    if (seen.has(state)) continue;
    seen.add(state);
    waiting.push(...waysOn(script, run));
  }
  return false;
}

function waysOn(script: Script, run: ScriptRun): ScriptRun[] {
  const step = shownStep(script, run.at);
  const choices = step ? choicesOf(step) : [];
  const replies: ScriptReply[] =
    choices.length > 0 ? choices.map(({ key }) => ({ type: 'next', choice: key })) : [{ type: 'next' }];
  return replies.flatMap((reply) => {
    const advanced = advance(script, run, reply, 50);
    return advanced.ok ? [advanced.run] : [];
  });
}
