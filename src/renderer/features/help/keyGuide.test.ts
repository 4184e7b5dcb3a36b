import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keyGuide } from './keyGuide.ts';

const renderer = fileURLToPath(new URL('../..', import.meta.url));
const guided = new Set(keyGuide.flatMap(({ lines }) => lines.flatMap(({ keys }) => keys)));

/** Every key that some screen binds by its name, with the file that does. Names of keys begin with no small letter. */
const bound = globSync('{app,features}/**/*.{ts,tsx}', { cwd: renderer })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const source = readFileSync(`${renderer}/${file}`, 'utf8');
    return [...source.matchAll(/\bkey: '([^'a-z][^']*)'/g)].map(([, key]) => ({ key: key as string, file }));
  });

test('every key that a screen answers stands in the guide', () => {
  expect(bound.length).toBeGreaterThan(30);
  const inSpan = (key: string) => /^Alt\+[1-5]$/.test(key);
  expect(bound.filter(({ key }) => !guided.has(key) && !inSpan(key))).toEqual([]);
});

test('the guide promises no letter that no screen answers', () => {
  const keys = new Set(bound.map(({ key }) => key));
  expect([...guided].filter((key) => /^[A-Z#+?]$/.test(key) && !keys.has(key))).toEqual([]);
});
