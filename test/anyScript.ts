import fc from 'fast-check';
import type { Script } from '../src/shared/script/script.ts';
import type { ScriptReply } from '../src/shared/script/scriptRun.ts';
import type { Step } from '../src/shared/script/step.ts';

const words = { fr: 'mots', en: 'words' };

/**
 * A script of a few steps, each leading to the next one and, by choices and branches, anywhere.
 * Most hold together; some loop or trap.
 */
export const anyScript: fc.Arbitrary<Script> = fc.integer({ min: 1, max: 7 }).chain((last) =>
  fc.tuple(...Array.from({ length: last }, (_, index) => anyStep(index, last))).map((steps) => ({
    id: 'any',
    version: 1,
    kind: 'outbound' as const,
    title: words,
    start: 's0',
    phases: [{ id: 'only', title: words }],
    steps: [...steps, { id: `s${last}`, type: 'end' as const, phase: 'only', title: words, say: words }],
  })),
);

function anyStep(index: number, last: number): fc.Arbitrary<Step> {
  const shown = { id: `s${index}`, phase: 'only', title: words, say: words };
  const onward = `s${index + 1}`;
  const anywhere = fc.integer({ min: 0, max: last }).map((target) => `s${target}`);
  const field = fc.constantFrom('a', 'b').map((key) => ({ key, type: 'yesno' as const, label: words }));
  return fc.oneof(
    fc.constant<Step>({ ...shown, type: 'say', next: onward }),
    field.map((asked): Step => ({ ...shown, type: 'ask', fields: [asked], next: onward })),
    anywhere.map(
      (to): Step => ({
        ...shown,
        type: 'choose',
        choices: [
          { key: 'on', label: words, to: onward },
          { key: 'away', label: words, to },
        ],
      }),
    ),
    anywhere.map(
      (to): Step => ({
        id: shown.id,
        type: 'branch',
        cases: [{ when: { answer: 'a', is: true }, to }],
        otherwise: onward,
      }),
    ),
  );
}

/** Replies an agent might give in such a script, and some that make no sense. */
export const anyReply: fc.Arbitrary<ScriptReply> = fc.oneof(
  fc.constant<ScriptReply>({ type: 'next' }),
  fc.constant<ScriptReply>({ type: 'next', anyway: true }),
  fc.constantFrom('on', 'away', 'nowhere').map((choice): ScriptReply => ({ type: 'next', choice })),
  fc.constant<ScriptReply>({ type: 'back' }),
  fc.integer({ min: 0, max: 9 }).map((step): ScriptReply => ({ type: 'jump', step: `s${step}` })),
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.boolean(), fc.string()))
    .map(([key, value]): ScriptReply => ({ type: 'answer', key, value })),
);
