import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkScripts } from './checkScripts.ts';

const shipped = (file: string) => readFileSync(join(import.meta.dirname, '../resources/scripts', file), 'utf8');
const callback = shipped('callback.yaml');
const reception = shipped('inbound-reception.yaml');
const complaint = shipped('complaint.yaml');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-damaged-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The text after one slip; the slip must have hit something. */
function slip(text: string, what: string | RegExp, by: string): string {
  const after = text.replace(what, by);
  if (after === text) throw new Error(`nothing there to damage: ${what}`);
  return after;
}
const inA = (content: string | Buffer) => () => writeFileSync(join(folder, 'a.yaml'), content);
const both = (first: string, second: string) => () => {
  inA(first)();
  writeFileSync(join(folder, 'b.yaml'), second);
};
const calls = (id: string, other: string) =>
  slip(
    slip(slip(reception, /^id: .*/m, `id: ${id}`), 'script.switch', 'script.call'),
    'script: complaint',
    `script: ${other}`,
  );
const laughs = [
  'a: &a [x, x, x]',
  'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
  'c: &c [*b, *b, *b, *b, *b, *b, *b, *b]',
  'd: [*c, *c, *c]',
];
const circle = `
  - { id: turn, type: say, phase: contact, title: { fr: a, en: b }, say: { fr: a, en: b }, next: back }
  - { id: back, type: say, phase: contact, title: { fr: a, en: b }, say: { fr: a, en: b }, next: turn }
objections:
  - { key: round, label: { fr: a, en: b }, to: turn }`;
const steps = slip(callback, /\nobjections:[\s\S]*/, '');

test.each<[string, () => void, string]>([
  [
    'a target that is gone',
    inA(slip(complaint, 'next: empathise', 'next: nowhere')),
    'a.yaml unknown-target: Step “listen”: it leads to “nowhere”',
  ],
  [
    'a start that is gone',
    inA(slip(callback, /^start: .*/m, 'start: nowhere')),
    'a.yaml unknown-start: The script starts at step “nowhere”',
  ],
  ['a circle without an end', inA(steps + circle), 'a.yaml no-way-to-end: Step “turn”: no sure way leads from here'],
  [
    'a step nobody reaches',
    inA(`${steps}\n${circle.split('\n')[1]?.replace('back', 'turn')}`),
    'a.yaml unreachable: Step “turn”: no way leads to it',
  ],
  [
    'words in one language',
    inA(slip(callback, /, en: "[^"]*" \}/, ' }')),
    'a.yaml missing-translation: “title” has no English version',
  ],
  [
    'a number for words',
    inA(slip(callback, /say:\n +fr: .*\n +en: .*/, 'say: 12')),
    'a.yaml missing-translation: Step “contact”: “say” must be written in French (fr) and in English',
  ],
  [
    'a property nobody knows',
    inA(slip(callback, /\n {4}phase:/, '\n    colour: red\n    phase:')),
    'a.yaml unknown-property: Step “contact”: unknown property: colour',
  ],
  [
    'a word for a number',
    inA(slip(callback, /^version: .*/m, 'version: two')),
    'a.yaml wrong-type: “version” does not have the expected form (expected: a number)',
  ],
  [
    'a word for a yes',
    inA(slip(reception, 'required: true', 'required: "yes"')),
    'a.yaml wrong-type: Step “callbackWhen”: “fields › 1 › required”',
  ],
  [
    'a place on no record',
    inA(slip(reception, 'writes: call.reason', 'writes: call.weather')),
    'a.yaml unknown-value: Step “detail”: “fields › 1 › writes” must be one of: call.reason, call.summary.',
  ],
  [
    'a step that is a word',
    inA(slip(callback, /\n {2}- id: /, '\n  - hello\n  - id: ')),
    'a.yaml wrong-type: Step “n° 1”: this is no step',
  ],
  [
    'a step without a type',
    inA(slip(callback, /\n {4}type: \w+/, '')),
    'a.yaml missing: Step “contact”: “type” is missing',
  ],
  ['no steps', inA(slip(callback, /^steps:[\s\S]*/m, '')), 'a.yaml missing: “steps” is missing'],
  [
    'two steps of one name',
    inA(slip(reception, 'id: identify', 'id: greet')),
    'a.yaml duplicate: Step “greet”: another step has the same name',
  ],
  [
    'two scripts of one name',
    both(callback, callback),
    'b.yaml duplicate: Script “callback” is already in the file a.yaml',
  ],
  [
    'a property written twice',
    inA(slip(callback, /^version: /m, 'version: 3\nversion: ')),
    'a.yaml unreadable: The file cannot be read (line 5): a property is written twice',
  ],
  [
    'a sub-script that is not there',
    inA(slip(reception, 'script: complaint', 'script: nothere')),
    'a.yaml unknown-script: Step “toComplaint”: script “nothere” does not exist',
  ],
  [
    'scripts that call each other',
    both(calls('one', 'two'), calls('two', 'one')),
    'b.yaml calls-itself: Step “toComplaint”: it goes through “one”',
  ],
  [
    'an objection that leads nowhere',
    inA(`${steps}\nobjections:\n  - { key: dear, label: { fr: a, en: b }, to: nowhere }`),
    'a.yaml unknown-target: Objection “dear” leads to step “nowhere”',
  ],
  [
    'a brace left open',
    inA(slip(callback, '{agent.firstName}', '{agent.firstName')),
    'a.yaml bad-prompt: Step “contact”: a brace or bracket is not closed',
  ],
  [
    'a value nobody has',
    inA(slip(callback, '{agent.firstName}', '{agent.nickname}')),
    'a.yaml unknown-placeholder: Step “contact”: nothing fills {agent.nickname}',
  ],
  [
    'a phase that is not listed',
    inA(slip(callback, /\n {4}phase: .*/, '\n    phase: nope')),
    'a.yaml unknown-phase: Step “contact”: there is no phase “nope”',
  ],
  [
    'a disposition of no kind',
    inA(slip(callback, /disposition: \w+/, 'disposition: nope')),
    'a.yaml unknown-disposition: Step “message”: there is no disposition “nope”',
  ],
  [
    'a later format',
    inA(slip(callback, /^format: .*/m, 'format: 99')),
    'a.yaml too-new: It is written for a newer Crocdesk',
  ],
  [
    'a tab',
    inA(slip(callback, /\n {4}type/, '\n\ttype')),
    'a.yaml unreadable: The file cannot be read (line 15): indentation is made of spaces',
  ],
  [
    'half a file',
    inA(reception.slice(0, 1200)),
    'a.yaml unreadable: The file cannot be read (line 26): a quotation mark or a brace is missing',
  ],
  ['an empty file', inA(''), 'a.yaml not-a-script: This is not a script'],
  ['a web page', inA('<html><body>404</body></html>'), 'a.yaml not-a-script: This is not a script'],
  [
    'two scripts in a file',
    inA(`${callback}\n---\n${callback}`),
    'a.yaml unreadable: The file cannot be read: a file holds one script',
  ],
  ['a huge file', inA('#'.repeat(600 * 1024)), 'a.yaml too-big: The file is larger than 512 KB'],
  [
    'a picture',
    inA(Buffer.from('89504e470d0a1a0aff00', 'hex')),
    'a.yaml unreadable: The file cannot be read: it is not text (UTF-8)',
  ],
  [
    'ten thousand brackets',
    inA('['.repeat(20_000)),
    'a.yaml unreadable: The file cannot be read (line 1): too many levels',
  ],
  [
    'references to references',
    inA(laughs.join('\n')),
    'a.yaml unreadable: The file cannot be read (line 3): too many levels',
  ],
  [
    'a folder with the name of a script',
    () => mkdirSync(join(folder, 'a.yaml')),
    'a.yaml unreadable: The file cannot be read: it is not a file',
  ],
  [
    'a link to nowhere',
    () => symlinkSync('/nowhere', join(folder, 'a.yaml')),
    'a.yaml unreadable: The file cannot be read: it is not a file',
  ],
])('whoever hands in %s is told the file, the place and what to mend', (_, damage, expected) => {
  damage();
  const { code, out, err } = checkScripts(['check', folder, '--json']);
  const files = JSON.parse(out) as { file: string; problems: { code: string; text: { fr: string; en: string } }[] }[];
  const told = files.flatMap(({ file, problems }) => problems.map((one) => `${file} ${one.code}: ${one.text.en}`));
  expect([code, err]).toEqual([1, '']);
  expect(told.filter((line) => line.startsWith(expected))).toHaveLength(1);
  const list = checkScripts(['check', folder]);
  expect(list.code).toBe(1);
  for (const { problems } of files)
    for (const { text } of problems) expect(list.out).toContain(`${text.en}\n    ${text.fr}\n`);
});

test('a folder without a script is no folder in order; files that are hidden or of another kind do not count', () => {
  writeFileSync(join(folder, 'notes.txt'), 'later');
  writeFileSync(join(folder, '._a.yaml'), Buffer.from([0, 5, 22]));
  const { code, out, err } = checkScripts(['check', folder, '--json']);
  expect([code, out, err]).toEqual([2, '[]\n', `There is no script in ${folder} (*.yaml, *.yml, *.json).\n`]);
});
