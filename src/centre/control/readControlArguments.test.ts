import { expect, test } from 'vitest';
import { readControlArguments } from './readControlArguments.ts';

test.each([
  [['list'], { do: 'list' }],
  [['hangup'], { do: 'hangup', call: null }],
  [['hangup', '--call', 'c1'], { do: 'hangup', call: 'c1' }],
  [['ring'], { do: 'ring', from: null, to: null, withheld: false, name: null }],
  [['ring', '--from', '+33612345678', '--to', '101'], { do: 'ring', from: '+33612345678', to: '101' }],
  [['ring', '--withheld'], { do: 'ring', withheld: true }],
  [['fault', '--kind', 'restart'], { do: 'fault', kind: 'restart' }],
  [['fate', '--kind', 'busy'], { do: 'fate', kind: 'busy' }],
  [['load', '--per-second', '5'], { do: 'load', perSecond: 5, forMs: 10_000, answer: false }],
  [
    ['load', '--per-second', '0.5', '--for', '2m', '--answer'],
    { do: 'load', perSecond: 0.5, forMs: 120_000, answer: true },
  ],
])('%j is understood', (argv, request) => {
  expect(readControlArguments(argv)).toMatchObject({ ok: true, value: { request } });
});

test.each([
  [[]],
  [['dance']],
  [['ring', 'loudly']],
  [['ring', '--form', '0612345678']],
  [['ring', '--call', 'c1']],
  [['list', '--from', '0612345678']],
  [['fault', '--kind', 'earthquake']],
  [['load']],
  [['load', '--per-second', 'many']],
  [['load', '--per-second', '5', '--for', 'ever']],
  [['load', '--per-second', '100000']],
])('%j is not', (argv) => {
  expect(readControlArguments(argv)).toMatchObject({ ok: false, code: 'bad-input' });
});
