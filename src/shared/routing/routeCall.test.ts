import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallFacts, CustomerFacts } from './callFacts.ts';
import { routeCall } from './routeCall.ts';
import type { RoutingCondition, RoutingOutcome, RoutingRule } from './routingRule.ts';
import { routingRule } from './routingRule.ts';

const DAY_MS = 86_400_000;
const now = 1_800_000_000_000;

const somebody: CustomerFacts = {
  stage: 'active',
  valueEuros: 800,
  sensitive: false,
  openComplaint: false,
  promiseDue: false,
  lastAgent: { name: 'Bruno', at: now - 3 * DAY_MS },
};
const call: CallFacts = {
  now,
  direction: 'inbound',
  withheld: false,
  number: '+33612345678',
  line: { kind: 'mobile', country: 'FR', region: null },
  did: '+33142000100',
  queue: 'service',
  caller: 'known',
  callbackDue: false,
  customer: somebody,
};
const rule = (id: string, when: unknown, outcome: RoutingOutcome, enabled = true): RoutingRule =>
  routingRule.parse(
    Object.fromEntries(Object.entries({ id, title: said(id), when, enabled }).concat([['then', outcome]])),
  );
const said = (words: string) => ({ fr: words, en: words });
const holds = (when: unknown, facts: Partial<CallFacts> = {}) =>
  routeCall([rule('r', when, { priority: 'high' })], { ...call, ...facts }).priority === 'high';

test('where no rule holds, nothing is decided and nobody is blamed', () => {
  expect(routeCall([rule('r', { queue: 'other' }, { script: 'complaint' })], call)).toEqual({
    script: null,
    priority: 'normal',
    alerts: [],
    preferredAgent: null,
    because: [],
    perField: { script: null, priority: null, alerts: [], preferredAgent: null },
  });
});

test('the first rule that holds decides each thing it names; the next ones decide what is left open', () => {
  const rules = [
    rule('elsewhere', { queue: 'maroc' }, { script: 'maroc', priority: 'low' }),
    rule('sensitive', { customer: { sensitive: true } }, { priority: 'urgent', alert: said('careful') }),
    rule(
      'open',
      { customer: { openComplaint: true } },
      { script: 'complaint', step: 'listen', priority: 'high', preferAgent: 'last' },
    ),
    rule('default', {}, { script: 'reception', preferAgent: 'Chloé', alert: said('smile') }),
  ];
  const facts = { ...call, customer: { ...somebody, sensitive: true, openComplaint: true } };
  expect(routeCall(rules, facts)).toEqual({
    script: { id: 'complaint', step: 'listen' },
    priority: 'urgent',
    alerts: [said('careful'), said('smile')],
    preferredAgent: 'Bruno',
    because: ['sensitive', 'open', 'default'].map((id) => ({ rule: id, title: said(id) })),
    perField: { script: 'open', priority: 'sensitive', alerts: ['sensitive', 'default'], preferredAgent: 'open' },
  });
});

test('the order of the rules is the order of the decisions', () => {
  const one = rule('one', {}, { script: 'a' });
  const other = rule('other', {}, { script: 'b' });
  expect(routeCall([one, other], call).script?.id).toBe('a');
  expect(routeCall([other, one], call).script?.id).toBe('b');
});

test('a step never comes from another rule than its script', () => {
  const rules = [rule('one', {}, { script: 'a' }), rule('other', {}, { script: 'a', step: 'middle' })];
  expect(routeCall(rules, call).script).toEqual({ id: 'a', step: null });
});

test('a customer nobody spoke with yet leaves the preferred agent to the next rule', () => {
  const rules = [rule('last', {}, { preferAgent: 'last' }), rule('name', {}, { preferAgent: 'Chloé' })];
  expect(routeCall(rules, { ...call, customer: { ...somebody, lastAgent: null } }).preferredAgent).toBe('Chloé');
  expect(routeCall(rules, call)).toMatchObject({ preferredAgent: 'Bruno', because: [{ rule: 'last' }] });
});

test('the same alert is said once', () => {
  const rules = [rule('one', {}, { alert: said('careful') }), rule('other', {}, { alert: said('careful') })];
  expect(routeCall(rules, call)).toMatchObject({ alerts: [said('careful')], because: [{ rule: 'one' }] });
});

test.each<[string, unknown, Partial<CallFacts>, boolean]>([
  ['direction', { direction: 'outbound' }, {}, false],
  ['one of several directions', { direction: ['outbound', 'inbound'] }, {}, true],
  ['a withheld number', { withheld: true }, { withheld: true, number: null }, true],
  ['a number that is shown', { withheld: false }, {}, true],
  ['a prefix', { number: { prefix: '+336' } }, {}, true],
  ['another prefix', { number: { prefix: ['+337', '+212'] } }, {}, false],
  ['a prefix of no number', { number: { prefix: '+336' } }, { number: null }, false],
  ['a country', { number: { country: 'FR' } }, {}, true],
  ['a country that is not known', { number: { country: 'FR' } }, { line: { kind: null, country: null } }, false],
  ['a kind of line', { number: { kind: ['fixed', 'mobile'] } }, {}, true],
  ['a region', { origin: 'ma-casablanca' }, { line: { kind: 'fixed', country: 'MA', region: 'ma-casablanca' } }, true],
  ['a region of a mobile', { origin: 'ma-casablanca' }, {}, false],
  ['a called number, as people write it', { did: '+33 1 42 00 01 00' }, {}, true],
  ['a called number that is not known', { did: '+33142000100' }, { did: null }, false],
  ['a queue', { queue: ['service', 'maroc'] }, {}, true],
  ['no queue', { queue: 'service' }, { queue: null }, false],
  ['an unknown customer', { unknownCustomer: true }, { caller: 'unknown', customer: null }, true],
  [
    'a withheld caller is nobody unknown',
    { unknownCustomer: true },
    { caller: 'unknown', customer: null, withheld: true },
    false,
  ],
  ['several customers are nobody unknown', { unknownCustomer: true }, { caller: 'undecided', customer: null }, false],
  ['several customers are nobody known', { unknownCustomer: false }, { caller: 'undecided', customer: null }, false],
  ['a known customer', { unknownCustomer: false }, {}, true],
  ['a callback that is due', { callbackDue: true }, { callbackDue: true }, true],
  ['a stage', { customer: { stage: ['declining', 'lost'] } }, { customer: { ...somebody, stage: 'lost' } }, true],
  ['a value', { customer: { minimumValue: 800 } }, {}, true],
  ['a value not reached', { customer: { minimumValue: 801 } }, {}, false],
  ['not sensitive', { customer: { sensitive: false } }, {}, true],
  ['an open complaint', { customer: { openComplaint: true } }, {}, false],
  ['a promise that is due', { customer: { promiseDue: true } }, { customer: { ...somebody, promiseDue: true } }, true],
  ['an agent of three days ago', { customer: { lastAgentWithinDays: 3 } }, {}, true],
  ['an agent of too long ago', { customer: { lastAgentWithinDays: 2 } }, {}, false],
  ['no agent yet', { customer: { lastAgentWithinDays: 9 } }, { customer: { ...somebody, lastAgent: null } }, false],
  ['anything of a customer nobody is', { customer: { sensitive: false } }, { customer: null }, false],
  ['all of several things', { queue: 'service', customer: { stage: 'active', sensitive: false } }, {}, true],
  ['all but one of several things', { queue: 'service', customer: { stage: 'active', sensitive: true } }, {}, false],
])('a rule that asks for %s', (_what, when, facts, expected) => expect(holds(when, facts)).toBe(expected));

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const condition: fc.Arbitrary<RoutingCondition> = fc
  .record(
    {
      direction: fc.subarray(['inbound', 'outbound', 'internal'] as const, { minLength: 1 }),
      withheld: fc.boolean(),
      number: fc.record(
        { prefix: fc.constantFrom(['+336'], ['+212']), kind: fc.constant(['mobile' as const]) },
        { requiredKeys: [] },
      ),
      queue: fc.constantFrom(['service'], ['maroc', 'service']),
      unknownCustomer: fc.boolean(),
      callbackDue: fc.boolean(),
      customer: fc.record(
        {
          stage: fc.constantFrom(['active' as const], ['lost' as const]),
          sensitive: fc.boolean(),
          lastAgentWithinDays: fc.nat(9),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  )
  .map((when) => when as RoutingCondition);
const outcome: fc.Arbitrary<RoutingOutcome> = fc.record(
  {
    script: fc.constantFrom('a', 'b', 'c'),
    priority: fc.constantFrom('low', 'normal', 'high', 'urgent'),
    alert: fc.constantFrom(said('one'), said('two'), said('three')),
    preferAgent: fc.constantFrom('last', 'Chloé', 'Amina'),
  },
  { requiredKeys: [] },
);
const rules: fc.Arbitrary<RoutingRule[]> = fc
  .array(fc.tuple(condition, outcome, fc.boolean()), { maxLength: 12 })
  .map((parts) => parts.map(([when, then, enabled], i) => ({ ...rule(`r${i}`, {}, then, enabled), when })));
const customer = fc.record({
  stage: fc.constantFrom('active' as const, 'lost' as const),
  valueEuros: fc.double(),
  sensitive: fc.boolean(),
  openComplaint: fc.boolean(),
  promiseDue: fc.boolean(),
  lastAgent: fc.option(fc.record({ name: fc.constant('Bruno'), at: fc.integer({ min: now - 9 * DAY_MS, max: now }) })),
});
const facts: fc.Arbitrary<CallFacts> = fc.record({
  now: fc.constant(now),
  direction: fc.constantFrom('inbound', 'outbound', 'internal'),
  withheld: fc.boolean(),
  number: fc.option(fc.constantFrom('+33612345678', '+212522000100')),
  line: fc.record({
    kind: fc.option(fc.constantFrom('mobile' as const, 'fixed' as const)),
    country: maybe(fc.constant('FR')).map((c) => c ?? null),
  }),
  did: fc.option(fc.string()),
  queue: fc.option(fc.constantFrom('service', 'maroc')),
  caller: fc.constantFrom('known', 'unknown', 'undecided'),
  callbackDue: fc.boolean(),
  customer: fc.option(customer),
});

test('a decision is always made, always the same, and always says why', () => {
  fc.assert(
    fc.property(rules, facts, (known, seen) => {
      const routing = routeCall(known, seen);
      expect(routeCall(structuredClone(known), structuredClone(seen))).toEqual(routing);
      const { perField, because } = routing;
      const blamed = [perField.script, perField.priority, perField.preferredAgent, ...perField.alerts].filter(
        (id) => id !== null,
      );
      expect(new Set(because.map((one) => one.rule))).toEqual(new Set(blamed));
      expect(routing.script === null).toBe(perField.script === null);
      expect(routing.preferredAgent === null).toBe(perField.preferredAgent === null);
      expect(perField.alerts).toHaveLength(routing.alerts.length);
    }),
  );
});

test('a rule that is switched off never matters', () => {
  fc.assert(
    fc.property(rules, facts, (known, seen) => {
      expect(
        routeCall(
          known.filter(({ enabled }) => enabled),
          seen,
        ),
      ).toEqual(routeCall(known, seen));
    }),
  );
});

test('taking away a rule that was no reason changes nothing', () => {
  fc.assert(
    fc.property(rules, facts, (known, seen) => {
      const routing = routeCall(known, seen);
      const reasons = new Set(routing.because.map((one) => one.rule));
      for (const idle of known.filter(({ id }) => !reasons.has(id)))
        expect(
          routeCall(
            known.filter((one) => one !== idle),
            seen,
          ),
        ).toEqual(routing);
      expect(
        routeCall(
          known.filter(({ id }) => reasons.has(id)),
          seen,
        ),
      ).toEqual(routing);
    }),
  );
});
