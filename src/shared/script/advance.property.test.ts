import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReply, anyScript } from '../../../test/anyScript.ts';
import { advance } from './advance.ts';
import type { Script } from './script.ts';
import type { ScriptReply } from './scriptRun.ts';
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
