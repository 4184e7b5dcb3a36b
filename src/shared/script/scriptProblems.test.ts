import { expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import { parseScript } from './parseScript.ts';

type Draft = Record<string, unknown> & { steps: Record<string, unknown>[]; objections: Record<string, unknown>[] };

/** The codes found after an author's slip in an otherwise sound script. */
function problemsAfter(slip: (draft: Draft) => void): string[] {
  const draft = structuredClone(shortScript) as unknown as Draft;
  slip(draft);
  const parsed = parseScript(draft);
  return parsed.ok ? [] : parsed.problems.map(({ code, step }) => (step ? `${code} in ${step}` : code));
}

const stepNamed = (draft: Draft, id: string) => draft.steps.find((step) => step.id === id)!;
const changed = (id: string, change: Record<string, unknown>) => (draft: Draft) => {
  Object.assign(stepNamed(draft, id), change);
};
const both = (words: string) => ({ fr: words, en: words });

test('a sound script has no problem', () => {
  expect(parseScript(shortScript)).toEqual({ ok: true, script: shortScript });
});

test.each<[string, (draft: Draft) => void, string[]]>([
  ['no start', (draft) => delete draft.start, ['missing']],
  ['a start that does not exist', (draft) => Object.assign(draft, { start: 'hello' }), ['unknown-start']],
  ['a target that does not exist', changed('greet', { next: 'nowhere' }), ['unknown-target in greet']],
  [
    'a choice that leads to nothing',
    changed('happy', {
      choices: [
        { key: 'yes', label: both('Yes'), to: 'goodby' },
        { key: 'no', label: both('No'), to: 'sorry' },
      ],
    }),
    ['unknown-target in happy'],
  ],
  ['a step that leads nowhere', (draft) => delete stepNamed(draft, 'greet').next, ['no-next in greet']],
  ['an end that goes on', changed('sorry', { next: 'greet' }), ['next-after-end in sorry']],
  [
    'a step nobody reaches',
    (draft) => draft.steps.push({ ...stepNamed(draft, 'greet'), id: 'lonely' }),
    ['unreachable in lonely'],
  ],
  [
    'no end at all',
    (draft) => {
      for (const id of ['goodbye', 'sorry']) Object.assign(stepNamed(draft, id), { type: 'say', next: 'greet' });
      draft.steps = draft.steps.map(({ disposition: _, reached: __, ...step }) => step);
    },
    ['no-end'],
  ],
  [
    'a loop without a way out',
    (draft) => {
      changed('wholesale', { next: 'circle' })(draft);
      draft.steps.push({
        id: 'circle',
        type: 'say',
        phase: 'closing',
        title: both('Circle'),
        say: both('Round'),
        next: 'wholesale',
      });
    },
    ['no-way-to-end in wholesale', 'no-way-to-end in circle'],
  ],
  ['a branch without a fallback', (draft) => delete stepNamed(draft, 'bySize').otherwise, ['missing in bySize']],
  [
    'a condition on an answer nobody gives',
    changed('bySize', {
      cases: [{ when: { answer: 'colour', is: 'green' }, to: 'wholesale' }],
    }),
    ['unknown-answer in bySize'],
  ],
  [
    'a condition that can never be true',
    changed('bySize', { cases: [{ when: { answer: 'happy', is: 'perhaps' }, to: 'wholesale' }] }),
    ['impossible-condition in bySize'],
  ],
  [
    'a condition that expects nothing',
    changed('bySize', { cases: [{ when: { answer: 'quantity' }, to: 'wholesale' }] }),
    ['empty-condition in bySize'],
  ],
  ['a missing translation', changed('greet', { say: { fr: 'Bonjour' } }), ['missing-translation in greet']],
  ['a blank translation', changed('greet', { say: { fr: 'Bonjour', en: ' ' } }), ['missing-translation in greet']],
  ['words in one language only', changed('greet', { say: 'Bonjour' }), ['missing-translation in greet']],
  [
    'a choice without a label',
    changed('happy', {
      choices: [
        { key: 'yes', to: 'goodbye' },
        { key: 'no', label: both('No'), to: 'sorry' },
      ],
    }),
    ['missing in happy'],
  ],
  [
    'a placeholder nothing fills',
    changed('greet', { say: both('Hello {customer.nickname}') }),
    ['unknown-placeholder in greet'],
  ],
  ['a brace left open', changed('greet', { say: both('Hello {customer.lastName') }), ['bad-prompt in greet']],
  ['two steps of the same name', (draft) => draft.steps.push(structuredClone(draft.steps[0]!)), ['duplicate in greet']],
  ['an unknown phase', changed('greet', { phase: 'middle' }), ['unknown-phase in greet']],
  [
    'a phase without a step',
    (draft) => (draft.phases as unknown[]).push({ id: 'idle', title: both('Idle') }),
    ['empty-phase'],
  ],
  ['a misspelt property', changed('greet', { nxet: 'order' }), ['unknown-property in greet']],
  ['an unknown type of step', changed('greet', { type: 'shout' }), ['unknown-value in greet']],
  ['a name with a space', changed('greet', { next: 'the order' }), ['bad-name in greet']],
  ['a version that is a word', (draft) => Object.assign(draft, { version: 'two' }), ['wrong-type']],
  ['a step kept for the return', changed('calm', { id: 'return' }), ['reserved-name in return', 'unknown-target']],
  [
    'a return outside an objection',
    changed('wholesale', { next: 'return' }),
    ['return-outside-objection in wholesale'],
  ],
  [
    'an objection that leads nowhere',
    (draft) => Object.assign(draft.objections[0]!, { to: 'nowhere' }),
    ['unknown-target'],
  ],
  [
    'a choice field without options',
    changed('calm', { fields: [{ key: 'mood', type: 'choice', label: both('Mood') }] }),
    ['options-missing in calm'],
  ],
  [
    'the same answer as a word and as a number',
    changed('calm', { fields: [{ key: 'quantity', type: 'text', label: both('Quantity') }] }),
    ['answer-clash in calm'],
  ],
  [
    'a switch of script that does not say which',
    changed('wholesale', { act: 'script.switch' }),
    ['script-missing in wholesale'],
  ],
])('an author hears about %s', (_, slip, expected) => {
  expect(problemsAfter(slip)).toEqual(expected);
});

test('a question may come round again only if the agent can choose to leave', () => {
  const stuck = { cases: [{ when: { answer: 'quantity', given: true }, to: 'wholesale' }], otherwise: 'order' };
  expect(problemsAfter(changed('bySize', stuck))).toEqual([
    'no-way-to-end in order',
    'no-way-to-end in bySize',
    'unreachable in happy',
    'unreachable in sorry',
  ]);
  const free = (draft: Draft) => {
    changed('bySize', stuck)(draft);
    const ways = [
      { key: 'noted', label: both('Noted') },
      { key: 'unknown', label: both('Unknown'), to: 'happy' },
    ];
    Object.assign(stepNamed(draft, 'order'), { choices: ways });
  };
  expect(problemsAfter(free)).toEqual([]);
});

test('a problem names the step in both languages', () => {
  const parsed = parseScript({
    ...shortScript,
    start: 'greet',
    steps: [{ ...shortScript.steps[0], next: 'nowhere' }, ...shortScript.steps.slice(1)],
  });
  expect(parsed).toMatchObject({
    ok: false,
    problems: [
      {
        step: 'greet',
        text: {
          fr: 'Étape « greet » : elle mène à « nowhere », qui n’existe pas.',
          en: 'Step “greet”: it leads to “nowhere”, which does not exist.',
        },
      },
    ],
  });
});
