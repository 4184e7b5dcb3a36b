import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRouting } from './parseRouting.ts';
import { routingProblems } from './routingProblems.ts';

const scripts = [
  { id: 'complaint', steps: [{ id: 'listen' }] },
  { id: 'reception', steps: [{ id: 'greet' }] },
];
const file = (...rules: object[]) => ({
  version: 1,
  rules: rules.map((rule, i) => ({ id: `r${i + 1}`, title: words, ...rule })),
});
const words = { fr: 'Règle', en: 'Rule' };
const rule = (when: object, outcome: object) =>
  Object.fromEntries([
    ['when', when],
    ['then', outcome],
  ]);

const problems = (data: unknown, queues: string[] = []) => {
  const parsed = parseRouting(data);
  return [...parsed.problems, ...routingProblems(parsed.rules, scripts, queues)].map(({ text }) => text.en);
};

test('rules that hold together have no problem', () => {
  const data = file(
    rule({ queue: 'service' }, { script: 'complaint', step: 'listen' }),
    rule({}, { script: 'reception' }),
  );
  expect(problems(data, ['service'])).toEqual([]);
});

test.each([
  [rule({}, { script: 'nothing' }), 'Rule “r1”: script “nothing” does not exist or cannot be used.'],
  [rule({}, { script: 'complaint', step: 'shout' }), 'Rule “r1”: script “complaint” has no step “shout”.'],
  [rule({}, { step: 'listen' }), 'Rule “r1”: “step” goes with “script”.'],
  [rule({ queue: ['service', 'night'] }, { priority: 'low' }), 'Rule “r1”: there is no queue “night”.'],
  [rule({}, {}), 'Rule “r1”: it decides nothing (“then” is empty).'],
  [
    rule({ withheld: true, number: { prefix: '+336' } }, { priority: 'low' }),
    'Rule “r1”: “withheld” and “number” never go together: it will never serve.',
  ],
  [
    rule({ unknownCustomer: true, customer: { sensitive: true } }, { priority: 'low' }),
    'Rule “r1”: “unknownCustomer” and “customer” never go together: it will never serve.',
  ],
  [
    rule({ number: { prefix: '+336' }, origin: 'ma-rabat' }, { priority: 'low' }),
    'Rule “r1”: “number › prefix” and “origin” never go together: it will never serve.',
  ],
  [{ when: {} }, 'Rule “r1”: “then” is missing.'],
  [{ ...rule({}, { priority: 'low' }), title: { fr: 'Règle' } }, 'Rule “r1”: “title › en” is missing.'],
  [rule({}, { priority: 'highest' }), 'Rule “r1”: “then › priority” must be one of: low, normal, high, urgent.'],
  [
    rule({ direction: 'inward' }, { priority: 'low' }),
    'Rule “r1”: “when › direction” must be one of: inbound, outbound, internal.',
  ],
  [rule({ colour: 'blue' }, { priority: 'low' }), 'Rule “r1”: unknown word: colour.'],
  [
    rule({ number: { prefix: '0612' } }, { priority: 'low' }),
    'Rule “r1”: “when › number › prefix” does not have the expected form.',
  ],
  [rule({ withheld: 'yes' }, { priority: 'low' }), 'Rule “r1”: “when › withheld” does not have the expected form.'],
])('what a supervisor has to mend is said plainly: %j', (written, problem) => {
  expect(problems(file(written), ['service'])).toEqual([problem]);
});

test('where the queues are not known, their names are not checked', () => {
  expect(problems(file(rule({ queue: 'night' }, { priority: 'low' })))).toEqual([]);
});

test('two rules with one name: the second is reported', () => {
  const twice = { ...rule({}, { priority: 'low' }), id: 'same' };
  expect(
    problems({
      version: 1,
      rules: [twice, { ...rule({}, { script: 'reception' }), id: 'same' }].map((one) => ({ title: words, ...one })),
    }),
  ).toEqual(['Rule “same”: another rule has this name already.']);
});

test.each([
  [rule({}, { script: 'reception' }), rule({ queue: 'maroc' }, { script: 'complaint' }), true],
  [
    rule({ queue: 'maroc' }, { script: 'reception' }),
    rule({ queue: 'maroc', withheld: true }, { script: 'complaint' }),
    true,
  ],
  [rule({ queue: 'maroc' }, { script: 'reception' }), rule({}, { script: 'complaint' }), false],
  [rule({ customer: {} }, { script: 'reception' }), rule({}, { script: 'complaint' }), false],
  [rule({}, { script: 'reception' }), rule({}, { script: 'complaint', priority: 'low' }), false],
  [rule({}, { script: 'reception' }), rule({}, { script: 'complaint', alert: words }), false],
  [rule({}, { preferAgent: 'last' }), rule({}, { preferAgent: 'Bruno' }), false],
  [{ ...rule({}, { script: 'reception' }), enabled: false }, rule({}, { script: 'complaint' }), false],
])('a rule that another always overtakes is reported: %j before %j', (first, second, reported) => {
  const expected = 'Rule “r2”: rule “r1”, which comes before, always decides in its place.';
  expect(problems(file(first, second))).toEqual(reported ? [expected] : []);
});

test('one broken rule leaves the others standing', () => {
  const { rules, problems: found } = parseRouting(
    file(rule({}, { priority: 'low' }), { nonsense: 1 }, rule({}, { script: 'reception' })),
  );
  expect(rules.map(({ id }) => id)).toEqual(['r1', 'r3']);
  expect(new Set(found.map((one) => one.rule))).toEqual(new Set(['r2']));
});

test('whatever is written, what comes back are rules and problems in both languages', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.jsonValue(),
    fc.array(fc.anything()).map((rules) => ({ version: 1, rules })),
  );
  fc.assert(
    fc.property(anything, (data) => {
      const parsed = parseRouting(data);
      for (const { text } of [...parsed.problems, ...routingProblems(parsed.rules, scripts, [])]) {
        expect(text.fr.length).toBeGreaterThan(5);
        expect(text.en.length).toBeGreaterThan(5);
      }
    }),
  );
});
