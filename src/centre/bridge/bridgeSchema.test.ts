import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBridge, fromDesk } from '../../shared/link/bridge/messages.ts';
import { bridgeSchema } from './bridgeSchema.ts';
import { ending } from './wire.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../../docs', file), 'utf8');
const page = read('bridge-protocol.md');
const said = (arrow: string) =>
  [...page.matchAll(new RegExp(`^${arrow} (.+)$`, 'gm'))].map(([, json = '']) => JSON.parse(json));
const kinds = ({ options }: { options: readonly { shape: { type: { value: string } } }[] }) =>
  options.map(({ shape }) => shape.type.value);

test('the schema that others build on is that of the messages as they are', () => {
  // After a change: node scripts/run.mjs bridge-schema
  expect(JSON.parse(read('bridge-protocol.schema.json'))).toEqual(bridgeSchema());
});

test('each frame of the documented conversation is one that this bridge and its desks understand', () => {
  expect(said('→').map((frame) => fromDesk.parse(frame))).toEqual(said('→'));
  expect(said('←').map((frame) => fromBridge.parse(frame))).toEqual(said('←'));
  expect(said('→').length + said('←').length).toBeGreaterThan(12);
});

test('every kind of message and every way to be sent away is on the page', () => {
  for (const kind of [...kinds(fromDesk), ...kinds(fromBridge)])
    expect(page).toMatch(new RegExp(`\`${kind}\\b|"type":"${kind}"`));
  for (const code of Object.values(ending)) expect(page).toContain(`| ${code} |`);
});
