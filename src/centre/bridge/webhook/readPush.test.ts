import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPush } from './readPush.ts';

const whole = { event: 'newCall', callId: '7', from: '33612345678', to: '33142000100', direction: 'in' };

test('a push says the same as a form and as JSON', () => {
  const form = readPush(`${new URLSearchParams(whole)}&user[]=Amina&user[]=Bruno&userId[]=w0&userId[]=w1`, 'form');
  const json = readPush(JSON.stringify({ ...whole, user: ['Amina', 'Bruno'], userId: ['w0', 'w1'] }), 'json');
  expect(form).toEqual(json);
  expect(form).toMatchObject({
    ok: true,
    value: {
      users: [
        ['Amina', 'w0'],
        ['Bruno', 'w1'],
      ],
    },
  });
});

test('keys are understood as other PBXs write them', () => {
  const text = JSON.stringify({ event: 'NEW_CALL', call_id: 7, from: 33612345678, to: '1', direction: 'inbound' });
  expect(readPush(text, 'json')).toMatchObject({ ok: true, value: { event: 'newCall', callId: '7', direction: 'in' } });
});

test('an event that means nothing here is no mistake', () => {
  expect(readPush('event=dtmf&dtmf=1&callId=7', 'form')).toEqual({ ok: true, value: null });
});

test.each([
  ['', 'event'],
  ['callId=7', 'event'],
  ['event=newCall', 'callId: invalid_type'],
  ['event=newCall&callId=7&to=1&direction=in', 'from: invalid_type'],
  ['event=newCall&callId=7&from=1&to=1', 'direction: invalid_value'],
  ['event=newCall&callId=7&from=1&to=1&direction=sideways', 'direction: invalid_value'],
  [`event=hangup&callId=${'x'.repeat(129)}`, 'callId: invalid_format'],
  ['event=hangup&callId=a%0d%0ab', 'callId: invalid_format'],
  ['event=hangup&callId=7&from=a%0d%0ab', 'from: invalid_format'],
  ['event=hangup&callId=7&callId=8', 'callid: twice'],
])('%j is refused in the names of its fields', (text, message) => {
  expect(readPush(text, 'form')).toEqual({ ok: false, code: 'bad-input', message });
});

test.each([
  '',
  '{',
  '[]',
  'null',
  '7',
  '"event"',
  '{"event":{"event":"newCall"}}',
  '{"__proto__":{"event":"newCall"}}',
])('the JSON %j is no push', (text) => expect(readPush(text, 'json').ok).toBe(false));

test('names of inherited properties are words like any other', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
    expect(readPush(`event=${word}&callId=7`, 'form')).toEqual({ ok: true, value: null });
});

test('nothing that can be sent is too strange to be read, and what is wrong is said without repeating it', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.webQueryParameters(),
    fc
      .dictionary(fc.constantFrom('event', 'callId', 'from', 'to', 'direction', 'user', 'cause'), fc.jsonValue())
      .map((said) => JSON.stringify(said)),
  );
  fc.assert(
    fc.property(strange, fc.constantFrom('form', 'json'), (text, kind) => {
      const read = readPush(text, kind);
      if (!read.ok) expect(read.message).toMatch(/^[A-Za-z.0-9]+(: [a-z_]+)?$/);
    }),
    { numRuns: 2_000 },
  );
});
