import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { promptNames } from '../../shared/script/promptNames.ts';
import { loadScripts } from './loadScripts.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/scripts.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'crocdesk-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the example on the page about scripts is in order', () => {
  writeFileSync(join(folder, 'example.yaml'), page.match(/```yaml\n(.*?)```/s)?.[1] ?? '');
  expect(loadScripts(folder).map(({ problems }) => problems)).toEqual([[]]);
});

test('the page names every placeholder and every problem', () => {
  const codes = readFileSync(join(import.meta.dirname, '../../shared/script/problem.ts'), 'utf8').matchAll(
    /\| '([a-z-]+)'/g,
  );
  const names = [...[...promptNames.keys()].map((name) => `{${name}}`), ...[...codes].map(([, code]) => code ?? '')];
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
