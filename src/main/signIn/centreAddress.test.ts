import { expect, test } from 'vitest';
import { centreAddress } from './centreAddress.ts';

test.each([
  ['centre.example', 'wss://centre.example:4050'],
  [' Centre.Example:4051/ ', 'wss://centre.example:4051'],
  ['wss://centre.example', 'wss://centre.example:443'],
  ['https://centre.example:4050', 'wss://centre.example:4050'],
  ['192.168.1.10', 'wss://192.168.1.10:4050'],
  ['ws://127.0.0.1:4050', 'ws://127.0.0.1:4050'],
  ['http://localhost:4050', 'ws://localhost:4050'],
])('%s is %s', (typed, url) => {
  expect(centreAddress(typed)?.url).toBe(url);
});

test.each([
  '',
  '   ',
  'ws://centre.example:4050',
  'http://192.168.1.10',
  'ftp://centre.example',
  'a b',
  'centre.example/x',
  'user:secret@centre.example',
  'centre.example?x',
  'ws://127.0.0.1.evil.example:80',
  'centre:port',
])('%s is no address of a centre', (typed) => {
  expect(centreAddress(typed)).toBeNull();
});
