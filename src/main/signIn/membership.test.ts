import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../../test/tempStore.ts';
import { readMembership } from './membership.ts';

const centre = 'wss://centre.example:4050';

test('the first centre of a desk has its usual store, each other one a store of its own', () => {
  const data = tempFolder();
  const first = readMembership(data);
  expect(first.storeOf(centre)).toBe('desk.db');
  expect(first.storeOf(null)).toMatch(/^desk-\w+\.db$/);
  expect(first.storeOf('wss://other.example:4050')).not.toBe(first.storeOf(null));
  expect(readMembership(data).storeOf(centre)).toBe('desk.db');
});

test('a store that was there before belongs to the desk’s own centre', () => {
  const data = tempFolder();
  writeFileSync(join(data, 'desk.db'), '');
  expect(readMembership(data).storeOf(centre)).not.toBe('desk.db');
  expect(readMembership(data).storeOf(null)).toBe('desk.db');
});

test('whose a desk is survives a new start, and a broken file is not taken for none', () => {
  const data = tempFolder();
  const joined = { url: centre, user: { id: 'u1', name: 'Amina', role: 'agent' as const } };
  readMembership(data).join(joined);
  expect(readMembership(data).joined()).toEqual(joined);
  writeFileSync(join(data, 'centre.json'), '{"joined":');
  expect(() => readMembership(data)).toThrow();
});
