import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTelephonyFile } from './telephonyFile.ts';

let folder: string;
let broken = 0;
const open = () => createTelephonyFile(folder, () => (broken += 1));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-telephony-'));
  broken = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const choice = {
  used: { kind: 'webhook', publicUrl: null, secret: 'x'.repeat(32), phones: [] },
  prepared: null,
} as const;

test('what is chosen is read again, and the file is nobody else’s to read', () => {
  open().write({ ...choice, used: { ...choice.used, phones: [] } });
  expect(open().read()).toEqual(choice);
  expect(readdirSync(folder)).toEqual(['telephony.json']);
  expect(statSync(join(folder, 'telephony.json')).mode & 0o777).toBe(0o600);
});

test('what a crash left behind does not lend its rights to a secret', () => {
  writeFileSync(join(folder, 'telephony.json.new'), '');
  chmodSync(join(folder, 'telephony.json.new'), 0o644);
  open().write({ used: null, prepared: null });
  expect(statSync(join(folder, 'telephony.json')).mode & 0o777).toBe(0o600);
});

test.each(['', '{', '[]', '{"used":{"kind":"fax"},"prepared":null}'])('%j is as good as none, and is said', (text) => {
  writeFileSync(join(folder, 'telephony.json'), text);
  expect(open().read()).toEqual({ used: null, prepared: null });
  expect(broken).toBe(1);
});

test('a centre that has no folder yet has nothing chosen, and that is no fault', () => {
  expect(createTelephonyFile(join(folder, 'later'), () => (broken += 1)).read()).toEqual({
    used: null,
    prepared: null,
  });
  expect(broken).toBe(0);
});
