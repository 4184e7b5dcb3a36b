import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { CallFacts, CustomerFacts } from '../../shared/routing/callFacts.ts';
import { routeCall } from '../../shared/routing/routeCall.ts';
import { loadScripts, usableScripts } from '../scripts/loadScripts.ts';
import { loadRouting } from './loadRouting.ts';

const resources = join(import.meta.dirname, '../../../resources');
const scripts = usableScripts(loadScripts(join(resources, 'scripts')));
const shipped = () => loadRouting(join(resources, 'routing/routing.yaml'), scripts, ['service', 'commandes', 'maroc']);
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function written(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'routing-'));
  folders.push(folder);
  writeFileSync(join(folder, 'routing.yaml'), text);
  return join(folder, 'routing.yaml');
}

const now = 1_800_000_000_000;
const claire: CustomerFacts = {
  stage: 'active',
  valueEuros: 1_240,
  sensitive: false,
  openComplaint: false,
  promiseDue: false,
  lastAgent: { name: 'Bruno', at: now - 86_400_000 },
};
const facts: CallFacts = {
  now,
  direction: 'inbound',
  withheld: false,
  number: '+33612345678',
  line: { kind: 'mobile', country: 'FR', region: null },
  did: '+33142000100',
  queue: 'service',
  caller: 'known',
  callbackDue: false,
  customer: claire,
};
const unknown: Partial<CallFacts> = { caller: 'unknown', customer: null };

test('the shipped rules have nothing to mend', () => {
  const { rules, problems } = shipped();
  expect(problems).toEqual([]);
  expect(rules.length).toBeGreaterThan(10);
});

test.each<[string, Partial<CallFacts>, object]>([
  [
    'a customer with an open complaint',
    { customer: { ...claire, openComplaint: true } },
    { script: { id: 'complaint', step: 'listen' }, priority: 'high', preferredAgent: 'Bruno' },
  ],
  [
    'a sensitive customer who was promised news of a complaint',
    { customer: { ...claire, openComplaint: true, promiseDue: true, sensitive: true } },
    { script: { id: 'complaint', step: 'listen' }, priority: 'urgent' },
  ],
  [
    'a sensitive customer',
    { customer: { ...claire, sensitive: true } },
    { script: { id: 'inbound-reception', step: null }, priority: 'high' },
  ],
  [
    'a customer who was promised a callback and calls',
    { callbackDue: true },
    { script: { id: 'inbound-reception', step: null }, priority: 'high' },
  ],
  ['a promised callback', { direction: 'outbound', callbackDue: true }, { script: { id: 'callback', step: null } }],
  [
    'a customer who goes away, called',
    { direction: 'outbound', customer: { ...claire, stage: 'declining' } },
    { script: { id: 'win-back', step: null } },
  ],
  [
    'a caller in the Moroccan queue',
    { queue: 'maroc', ...unknown },
    { script: { id: 'inbound-reception', step: null } },
  ],
  [
    'a withheld caller',
    { withheld: true, number: null, customer: null, caller: 'undecided' },
    { script: { id: 'inbound-reception', step: null } },
  ],
  ['an unknown caller', unknown, { script: { id: 'inbound-reception', step: null }, preferredAgent: null }],
  ['a customer who is called', { direction: 'outbound' }, { script: { id: 'outbound-offer', step: null } }],
  [
    'a prospect who is called',
    { direction: 'outbound', ...unknown },
    { script: { id: 'outbound-appointment', step: null } },
  ],
  [
    'a customer of high value',
    { customer: { ...claire, valueEuros: 5_000 } },
    { priority: 'high', preferredAgent: 'Bruno' },
  ],
  [
    'a colleague',
    { direction: 'internal', ...unknown, number: null },
    { script: null, priority: 'normal', alerts: [] },
  ],
])('the shipped rules know what to do with %s', (_who, given, expected) => {
  expect(routeCall(shipped().rules, { ...facts, ...given })).toMatchObject(expected);
});

test('what the agent reads first of a sensitive customer whose news is due, in order', () => {
  const { rules } = shipped();
  const customer = { ...claire, openComplaint: true, promiseDue: true, sensitive: true };
  const { alerts, because } = routeCall(rules, { ...facts, customer });
  expect(because.map(({ rule }) => rule)).toEqual(['complaint-news-due', 'sensitive']);
  expect(alerts[0]?.fr).toMatch(/^Des nouvelles étaient promises/);
});

test('a broken rule is reported and left out; the others serve', () => {
  const file = written(`version: 1
rules:
  - { id: good, title: { fr: Bonne, en: Good }, then: { script: complaint } }
  - { id: bad, title: { fr: Mauvaise, en: Bad }, then: { script: nowhere } }
  - { id: good, title: { fr: Encore, en: Again }, then: { priority: low } }
  - { id: late, title: { fr: Tardive, en: Late }, then: { script: win-back } }
`);
  const { rules, problems } = loadRouting(file, scripts);
  expect(rules.map(({ id, title }) => [id, title.en])).toEqual([
    ['good', 'Good'],
    ['late', 'Late'],
  ]);
  expect(problems.map(({ rule, code }) => [rule, code])).toEqual([
    ['bad', 'unknown-script'],
    ['good', 'duplicate'],
    ['late', 'never-first'],
  ]);
});

test.each([
  ['version: 1\nrules: [', 'unreadable'],
  ['version: 2\nrules: []', 'not-routing'],
  ['- one', 'not-routing'],
  ['', 'not-routing'],
])('the file %j decides nothing and says why', (text, code) => {
  expect(loadRouting(written(text), scripts)).toMatchObject({ rules: [], problems: [{ code }] });
});

test('a file that is not there is said so', () => {
  expect(loadRouting('/nowhere/routing.yaml', scripts)).toMatchObject({
    rules: [],
    problems: [{ code: 'unreadable' }],
  });
});
