import { expect, test } from 'vitest';
import { rehearseSwitchboard } from './rehearseSwitchboard.ts';

test('a call given to a colleague stays one call, with another owner', () => {
  const { inbound, call, told } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('answer', '&user=Bruno');
  inbound('newCall', '&origCallId=p1&user=Chlo%C3%A9&diversion=33142000112', 'p2');
  expect(call()).toMatchObject({ ringing: ['chloe'], handedOff: true });
  inbound('answer', '&origCallId=p1&user=Chlo%C3%A9', 'p2');
  inbound('hangup', '&user=Bruno&cause=normalClearing', 'p1');
  expect(call()).toMatchObject({ status: 'connected', owners: ['bruno', 'chloe'] });
  expect(call()?.transfers).toEqual([{ kind: 'blind', from: 'bruno', to: 'chloe', completed: true }]);
  inbound('answer', '&user=Bruno', 'p1');
  expect(call()).toMatchObject({ owners: ['bruno', 'chloe'] });
  inbound('hangup', '&user=Chlo%C3%A9&cause=normalClearing', 'p2');
  expect(call()).toMatchObject({ status: 'cleared', outcome: 'answered' });
  expect(told.filter((type) => type === 'arrived')).toHaveLength(1);
});

test('a call given to a colleague who does not answer is over when the customer is gone', () => {
  const { inbound, call } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('answer', '&user=Bruno');
  inbound('newCall', '&origCallId=p1&user=Chlo%C3%A9', 'p2');
  inbound('hangup', '&user=Bruno&cause=normalClearing', 'p1');
  expect(call()).toMatchObject({ status: 'connected', ringing: ['chloe'] });
  inbound('hangup', '&user=Chlo%C3%A9&cause=noAnswer', 'p2');
  expect(call()).toMatchObject({ status: 'cleared', outcome: 'answered', owners: ['bruno'] });
  expect(call()?.transfers).toEqual([{ kind: 'blind', from: 'bruno', to: 'chloe', completed: false }]);
});

test('who gives a call away in vain has it back', () => {
  const { inbound, call } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('answer', '&user=Bruno');
  inbound('newCall', '&origCallId=p1&user=Chlo%C3%A9', 'p2');
  inbound('hangup', '&user=Chlo%C3%A9&cause=noAnswer', 'p2');
  expect(call()).toMatchObject({ status: 'connected', ringing: [] });
  expect(call()?.handedOff).toBeUndefined();
});

test('a call given to a number outside is known to be there once it is answered', () => {
  const { inbound, push, call } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('answer', '&user=Bruno');
  push('event=newCall&callId=p2&origCallId=p1&from=33612345678&to=4915799912345&direction=out&user=Bruno');
  push('event=answer&callId=p2&origCallId=p1&direction=out&from=33612345678&to=4915799912345');
  expect(call()?.transfers).toEqual([{ kind: 'blind', from: 'bruno', to: '4915799912345', completed: true }]);
  expect(call()).toMatchObject({ handedOff: true, owners: ['bruno'] });
});

test('a forwarded call goes on at the next phone', () => {
  const { inbound, call, clock } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('hangup', '&cause=forwarded');
  expect(call()).toMatchObject({ status: 'alerting', ringing: [] });
  clock.pass(1_000);
  inbound('newCall', '&origCallId=p1&user=Chlo%C3%A9', 'p2');
  inbound('answer', '&origCallId=p1&user=Chlo%C3%A9', 'p2');
  expect(call()).toMatchObject({
    status: 'connected',
    owners: ['chloe'],
    offeredTo: ['bruno', 'chloe'],
    transfers: [],
  });
  clock.pass(60_000);
  expect(call()?.status).toBe('connected');
  inbound('hangup', '&cause=normalClearing', 'p2');
  expect(call()).toMatchObject({ outcome: 'answered' });
});

test('a call forwarded to where nobody sees ends, and nobody says how', () => {
  const { inbound, call, clock, board } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('hangup', '&cause=forwarded');
  clock.pass(5_001);
  expect(call()).toMatchObject({ status: 'failed', outcome: 'unknown' });
  expect(board.calls()).toEqual([]);
});
