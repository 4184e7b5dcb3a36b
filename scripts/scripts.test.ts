import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command as npm does. */
const scripts = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const run = execFile(
      process.execPath,
      ['scripts/run.mjs', 'scripts', ...args],
      { cwd: root },
      (_, stdout, stderr) => {
        resolve({ code: run.exitCode ?? -1, stdout, stderr });
      },
    );
  });

test('the shipped scripts are in order', async () => {
  const { code, stdout } = await scripts('check', '--json');
  expect(code).toBe(0);
  const files = JSON.parse(stdout) as { file: string; problems: unknown[] }[];
  expect(files).toContainEqual({ file: 'complaint.yaml', problems: [] });
});

test('a supervisor is told what to mend in a folder, and the command fails', async () => {
  const sound = readFileSync(join(root, 'resources/scripts/complaint.yaml'), 'utf8');
  writeFileSync(join(folder, 'mine.yaml'), sound.replace('next: empathise', 'next: nowhere'));
  const [json, list] = await Promise.all([scripts('check', folder, '--json'), scripts('check', folder)]);
  expect([json.code, list.code]).toEqual([1, 1]);
  expect(JSON.parse(json.stdout)).toMatchObject([
    { file: 'mine.yaml', problems: [{ code: 'unknown-target', step: 'listen' }] },
  ]);
  expect(list.stdout).toContain('Step “listen”: it leads to “nowhere”, which does not exist.');
});

test('a folder that is not there is said so', async () => {
  const { code, stderr, stdout } = await scripts('check', join(folder, 'none'), '--json');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('There is no folder');
});

test('a command it does not know shows how it is used', async () => {
  const { code, stderr } = await scripts('mend');
  expect([code, stderr]).toEqual([2, 'Usage: npm run -s scripts -- check [DIR] [--json]\n']);
});
