import { expect, test } from 'vitest';
import { allowedCommands } from '../../../shared/call/allowedCommands.ts';
import type { Call } from '../../../shared/call/call.ts';
import { capability } from '../../../shared/link/bridge/commands.ts';
import { barActions } from './barActions.ts';

const me = 'agent-101';
const facts = {
  id: 'c1',
  direction: 'inbound' as const,
  remote: { number: null, raw: null, name: null, withheld: true },
  did: null,
  queue: null,
  startedAt: 0,
  alertingAt: 1,
  offeredTo: [me],
  ringing: [],
  owners: [me],
  holds: [],
  transfers: [],
  conference: false,
  muted: false,
};
const everything = capability.options;
const keysOf = (call: Call, capabilities = everything) =>
  barActions(allowedCommands(call, me, capabilities))
    .map(({ action, key }) => `${key} ${action}`)
    .join(', ');

test('the bar shows what may be done now, in an order that does not change', () => {
  const ringing: Call = { ...facts, status: 'alerting', ringing: [me], owners: [] };
  const talking: Call = { ...facts, status: 'connected', answeredAt: 2 };
  const held: Call = { ...talking, status: 'held', heldAt: 3 };
  const consulting: Call = { ...talking, status: 'consulting', heldAt: 3, consultedAt: 4, consultedTo: 'agent-102' };
  const back: Call = { ...talking, aside: 'agent-102' };
  expect([ringing, talking, { ...talking, muted: true }, held, consulting, back].map((call) => keysOf(call))).toEqual([
    'R reject, A answer',
    'H hold, M mute, T transfer, # keypad, R hangup',
    'H hold, M unmute, T transfer, # keypad, R hangup',
    'H retrieve, T transfer, R hangup',
    'H back, M mute, X swap, C conference, # keypad, T complete, R hangup',
    'H back, M mute, X swap, C conference, # keypad, T complete, R hangup',
  ]);
});

test('what the telephony cannot do is not on the bar', () => {
  const talking: Call = { ...facts, status: 'connected', answeredAt: 2 };
  expect(keysOf(talking, ['hangup'])).toBe('R hangup');
});
