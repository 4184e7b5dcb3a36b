import { expect, test } from 'vitest';
import { host } from './host.ts';

test.each([
  'pbx',
  'pbx.example',
  'PBX-2.maison-aube.fr',
  'my_pbx',
  '192.168.1.10',
  '::1',
  'fd00::12',
  'xn--caf-dma.fr',
])('%s is a host', (text) => {
  expect(host.safeParse(text).success).toBe(true);
});

test.each([
  ...['', ' ', 'pbx:5038', 'http://pbx', 'pbx/..', 'pbx.', '.pbx', '-pbx', 'a b', 'pbx\r\nX: y', 'a@b', '[::1]'],
  ...[
    '256.1.1.1',
    '1.2.3',
    '12',
    'fd00::zz',
    `${'a'.repeat(64)}.fr`,
    `${'a.'.repeat(130)}fr`,
    'café.fr',
    '%00',
    '$(id)',
  ],
])('%j is none', (text) => {
  expect(host.safeParse(text).success).toBe(false);
});
