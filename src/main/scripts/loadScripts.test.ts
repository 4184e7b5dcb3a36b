import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDispositions } from './loadDispositions.ts';
import { loadScripts, usableScripts } from './loadScripts.ts';

const resources = join(import.meta.dirname, '../../../resources');
const callback = readFileSync(join(resources, 'scripts/callback.yaml'), 'utf8');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const found = (...others: string[]) =>
  loadScripts(folder, undefined, others).map(({ file, problems }) =>
    [file, ...problems.map(({ code }) => code)].join(' '),
  );

test('a broken script is reported and left out; the others serve', () => {
  write('a.yaml', callback);
  write('b.yaml', callback.replace('id: callback', 'id: other').replaceAll('to: recall', 'to: nowhere'));
  expect(found('complaint')).toEqual(['a.yaml', 'b.yaml unknown-target']);
  expect(usableScripts(loadScripts(folder, undefined, ['complaint'])).map(({ id }) => id)).toEqual(['callback']);
});

test.each<[string, string | Buffer, string]>([
  ['a slip in the YAML', 'steps: [1\nid: x', 'unreadable'],
  ['two documents in one file', 'id: a\n---\nid: b', 'unreadable'],
  ['a list', '- 1\n- 2', 'not-a-script'],
  ['an empty file', '', 'not-a-script'],
  ['ten megabytes', Buffer.alloc(10 * 1024 * 1024, 'x'), 'too-big'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 'unreadable'],
  ['brackets without end', '['.repeat(20_000), 'unreadable'],
  ['aliases that multiply', bomb(), 'unreadable'],
])('%s is a problem, not a crash', (_, content, code) => {
  write('slip.yaml', content);
  expect(found()).toEqual([`slip.yaml ${code}`]);
});

test('a slip in the YAML is told with its line', () => {
  write('slip.yaml', 'id: x\nsteps: [1\nkind: y');
  expect(loadScripts(folder)[0]?.problems[0]?.text.fr).toContain('(ligne 3)');
});

test('a folder named like a script is a problem; other files are none of our business', () => {
  mkdirSync(join(folder, 'folder.yaml'));
  write('notes.txt', 'buy milk');
  expect(found()).toEqual(['folder.yaml unreadable']);
});

test('two files with the same id: the second is the one to change', () => {
  write('a.yaml', callback);
  write('b.yaml', callback);
  expect(found('complaint')).toEqual(['a.yaml', 'b.yaml duplicate']);
});

test('a script may only switch to one that exists', () => {
  write('a.yaml', callback);
  expect(found()).toEqual(['a.yaml unknown-script']);
});

test('a script that is broken today does not drag down those that switch to it', () => {
  write('a.yaml', callback);
  write('b.yaml', 'id: complaint\nsteps: []');
  expect(found()[0]).toBe('a.yaml');
});

test('a disposition must exist for the kind of call', () => {
  write('a.yaml', callback.replace('disposition: voicemail', 'disposition: lost'));
  const sets = loadDispositions(join(resources, 'dispositions/dispositions.yaml'));
  const [read] = loadScripts(folder, sets.ok ? sets.value : undefined, ['complaint']);
  expect(read?.problems.map(({ code, step }) => `${code} in ${step}`)).toEqual(['unknown-disposition in message']);
});

test.each([
  ['missing', null],
  ['not YAML', 'inbound: [1'],
  ['without one kind of call', 'inbound: [{ key: a, label: { fr: a, en: a } }]'],
  ['with ten in a set', ['inbound', 'complaint', 'outbound'].map((kind) => `${kind}: [${ten()}]`).join('\n')],
  [
    'with a key used twice',
    ['inbound', 'complaint', 'outbound'].map((kind) => `${kind}: [${one()}, ${one()}]`).join('\n'),
  ],
])('a file of dispositions %s is refused with a reason', (_, content) => {
  if (content !== null) write('dispositions.yaml', content);
  const read = loadDispositions(join(folder, 'dispositions.yaml'));
  expect(read).toMatchObject({ ok: false, code: 'script-broken' });
  expect(!read.ok && read.message.length).toBeGreaterThan(10);
});

function one(key = 'a'): string {
  return `{ key: ${key}, label: { fr: ${key}, en: ${key} } }`;
}

function ten(): string {
  return [...'abcdefghij'].map(one).join(', ');
}

function bomb(): string {
  const nine = (name: string) => Array.from({ length: 9 }, () => `*${name}`).join(',');
  return ['a: &a [x,x]', ...[...'bcdefg'].map((name, index) => `${name}: &${name} [${nine('abcdefg'[index]!)}]`)].join(
    '\n',
  );
}
