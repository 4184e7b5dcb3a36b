import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isPassword } from '../people/password/hashPassword.ts';
import { openPeople } from './openPeople.ts';

vi.setConfig({ testTimeout: 60_000 });

const main = join(import.meta.dirname, '../main.ts');
let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'crocdesk-add-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function run(typed: string, ...argv: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main, ...argv, '--lang', 'en'], { stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  child.stdin.end(typed);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said: said.trim() })));
}
const add = (typed: string, ...argv: string[]) => run(typed, 'add-administrator', ...argv);

test('an administrator is added from a console, with the password of the first line', async () => {
  expect(await add('soleil de minuit\n', 'Amina', '--data', data)).toEqual({
    code: 0,
    said: 'Amina may administer this centre.',
  });
  const { people: store } = await openPeople({ kind: 'sqlite', file: join(data, 'centre.db') });
  const user = await store.userNamed('amina');
  expect(user).toMatchObject({ name: 'Amina', role: 'administrator' });
  expect(await isPassword('soleil de minuit', user?.password ?? null)).toBe(true);
  expect(await store.audit(null, 5)).toMatchObject([{ kind: 'user-added', from: 'console' }]);
  await store.close();
  expect(await add('soleil de minuit\n', 'AMINA', '--data', data)).toMatchObject({
    code: 1,
    said: 'Somebody has the name AMINA already.',
  });
});

test('what is missing is said, and nobody is added', async () => {
  expect(await add('soleil de minuit\n')).toMatchObject({ code: 1, said: expect.stringContaining('A name is needed') });
  expect(await add('short\n', 'Amina', '--data', data)).toMatchObject({
    code: 1,
    said: expect.stringContaining('10 characters'),
  });
  expect(await add('', 'Amina', '--data', data)).toMatchObject({ code: 1 });
  expect(await add('soleil de minuit\n', 'Amina')).toMatchObject({ code: 1, said: expect.stringContaining('--data') });
});
