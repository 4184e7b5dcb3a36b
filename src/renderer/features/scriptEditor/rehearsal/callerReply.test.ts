import { expect, test } from 'vitest';
import { shortScript } from '../../../../../test/shortScript.ts';
import { advance } from '../../../../shared/script/advance.ts';
import type { ScriptReply } from '../../../../shared/script/scriptRun.ts';
import { startRun } from '../../../../shared/script/startRun.ts';
import { stepView } from '../../../../shared/script/stepView.ts';
import { callerReply } from './callerReply.ts';

/** What twenty people say at the same place. */
function heard(replies: ScriptReply[], objections: string[] = ['“Too dear”']) {
  const run = replies.reduce((at, reply) => advance(shortScript, at, reply, 1).run, startRun(shortScript, 0));
  const view = stepView(shortScript, run, {}, 'en')!;
  return Array.from({ length: 20 }, (_, seed) => callerReply(view, run, objections, seed * 1_000, 0));
}
const toChoice: ScriptReply[] = [{ type: 'next' }, { type: 'next', answers: { orderNumber: '88 201' } }];

test('somebody answers one of the choices, or objects; the same person says the same thing', () => {
  const said = heard(toChoice);
  expect(new Set(said.map(({ does }) => does))).toEqual(new Set(['answers', 'objects']));
  for (const { does, says } of said)
    expect(does === 'objects' ? ['“Too dear”'] : ['Yes', 'No', 'Not sure']).toContain(says);
  expect(heard(toChoice)).toEqual(said);
});

test('what is asked gets an answer of its kind; words are to be made up', () => {
  const [{ notes }] = heard([{ type: 'next' }], []) as [ReturnType<typeof callerReply>];
  expect(notes.map(({ label, value }) => [label, value === null])).toEqual([
    ['Order number', true],
    ['Quantity', false],
    ['E-mail', false],
  ]);
});

test('who hears only words listens, and at an end they hang up', () => {
  expect(new Set(heard([], []).map(({ does }) => does))).toEqual(new Set(['listens']));
  expect(heard([...toChoice, { type: 'next', choice: 'yes' }])[0]).toMatchObject({ does: 'hangsUp' });
});
