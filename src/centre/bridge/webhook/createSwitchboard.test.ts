import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call as callShape } from '../../../shared/call/call.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { createSwitchboard } from './createSwitchboard.ts';
import { createPeople } from './people.ts';
import { readPush } from './readPush.ts';
import { webhookConfig } from './webhookConfig.ts';

const SECRET = 'a-secret-for-the-tests-1';
const agents = {
  '101': { agent: 'amina', name: 'Amina Benali', users: ['w0'], numbers: ['+33142000111'] },
  '102': { agent: 'bruno', name: 'Bruno' },
  '103': { agent: 'chloe', name: 'Chloé' },
};

/** A switchboard that hears pushes as they are written, and what it told. */
function floor(settings: object = {}) {
  const config = webhookConfig.parse({ secret: SECRET, agents, ...settings });
  const clock = createHandClock();
  const told: string[] = [];
  let made = 0;
  const last = new Map<string, ReturnType<typeof board.calls>[number]>();
  const board = createSwitchboard({
    clock,
    newId: () => `call-${++made}`,
    people: createPeople(config),
    config,
    onEvent: (call, event) => {
      told.push('agent' in event ? `${event.type} ${event.agent}` : event.type);
      last.set(call.id, call);
    },
  });
  const push = (text: string) => {
    const read = readPush(text, 'form');
    if (!read.ok || !read.value) throw new Error(`not a push: ${text}`);
    return board.hear(read.value);
  };
  const inbound = (event: string, rest = '', id = 'p1') =>
    push(`event=${event}&callId=${id}&from=33612345678&to=33142000100&direction=in${rest}`);
  return { board, clock, told, push, inbound, call: (id = 'call-1') => last.get(id), calls: () => [...last.values()] };
}

test('a call rings at its agent, is answered and ends', () => {
  const { inbound, told, call, board, clock } = floor();
  inbound('newCall', '&user[]=Amina+Benali&userId[]=w0&queue=service');
  clock.pass(4_000);
  inbound('answer', '&user=Amina+Benali');
  clock.pass(60_000);
  inbound('hangup', '&cause=normalClearing');
  expect(told).toEqual(['arrived', 'offered amina', 'answered amina', 'ended']);
  const over = call();
  expect(over).toMatchObject({
    status: 'cleared',
    outcome: 'answered',
    causeCode: 16,
    queue: 'service',
    did: '+33142000100',
    owners: ['amina'],
    remote: { number: '+33612345678', raw: '33612345678', withheld: false },
  });
  if (over?.status !== 'cleared') throw new Error('not over');
  expect([over.answeredAt - over.startedAt, over.endedAt - over.answeredAt]).toEqual([4_000, 60_000]);
  expect(board.calls()).toEqual([]);
});

test('a user is known by name, by id, by extension, or by the name in the agent’s settings', () => {
  for (const user of ['user[]=AMINA+benali', 'userId[]=w0', 'user=101', 'user[]=amina', 'user[0]=Amina+Benali']) {
    const { inbound, call } = floor();
    inbound('newCall', `&${user}`);
    expect([user, call()?.ringing]).toEqual([user, ['amina']]);
  }
});

test('two users ring and one answers: the other sees that it was answered elsewhere', () => {
  const { inbound, told, call } = floor();
  inbound('newCall', '&user[]=Amina+Benali&user[]=Bruno');
  expect(call()?.ringing).toEqual(['amina', 'bruno']);
  inbound('answer', '&user=Bruno');
  expect(told.slice(3)).toEqual(['withdrawn amina', 'answered bruno']);
  expect(call()).toMatchObject({ status: 'connected', ringing: [], owners: ['bruno'], offeredTo: ['amina', 'bruno'] });
});

test('a group that is told one phone at a time is still one call', () => {
  const { inbound, call, told } = floor();
  inbound('newCall', '&user=Bruno');
  inbound('newCall', '&user=Chlo%C3%A9');
  expect(call()?.ringing).toEqual(['bruno', 'chloe']);
  inbound('hangup', '&user=Bruno&cause=noAnswer');
  expect(call()).toMatchObject({ status: 'alerting', ringing: ['chloe'] });
  inbound('answer', '&user=Chlo%C3%A9');
  inbound('hangup', '&user=Bruno&cause=noAnswer');
  expect(call()).toMatchObject({ status: 'connected', owners: ['chloe'] });
  inbound('hangup', '&user=Chlo%C3%A9&cause=normalClearing');
  expect(call()).toMatchObject({ status: 'cleared', outcome: 'answered' });
  expect(told.filter((type) => type === 'arrived')).toHaveLength(1);
});

test.each([
  ['normalClearing', 'unknown', 16, 'unknown'],
  ['busy', 'busy', 17, 'pbx'],
  ['cancel', 'missed', null, 'caller'],
  ['noAnswer', 'no-answer', null, 'pbx'],
  ['congestion', 'congestion', 34, 'pbx'],
  ['notFound', 'unallocated', 1, 'pbx'],
  ['something else', 'unknown', null, 'unknown'],
])('a caller whom nobody answered, with the cause %s', (cause, outcome, causeCode, hangupBy) => {
  const { inbound, call } = floor();
  inbound('newCall', '&user=Bruno');
  inbound('hangup', `&cause=${cause}`);
  expect(call()).toMatchObject({ status: 'failed', outcome, causeCode, hangupBy });
});

test('a caller who gives up before any phone rings has abandoned', () => {
  const { inbound, call } = floor();
  inbound('newCall', '&queue=service');
  inbound('hangup', '&cause=cancel');
  expect(call()).toMatchObject({ outcome: 'abandoned', hangupBy: 'caller' });
});

test('an agent who dials has the call, and the customer’s number is the other end', () => {
  const { push, call, told } = floor();
  push('event=newCall&callId=o1&from=33142000100&to=492111234567&direction=out&user[]=Bruno');
  expect(call()).toMatchObject({ direction: 'outbound', owners: ['bruno'], did: null, status: 'initiated' });
  expect(call()?.remote).toMatchObject({ number: '+492111234567', raw: '492111234567' });
  push('event=answer&callId=o1');
  push('event=hangup&callId=o1&cause=normalClearing');
  expect(told).toEqual(['arrived bruno', 'answered bruno', 'ended']);
  push('event=newCall&callId=o2&from=33142000100&to=33612345678&direction=out&user[]=Bruno');
  push('event=hangup&callId=o2&cause=cancel');
  expect(call('call-2')).toMatchObject({ status: 'failed', outcome: 'no-answer', hangupBy: 'agent' });
});

test('colleagues who telephone have an internal call each', () => {
  const { push, calls } = floor();
  push('event=newCall&callId=a&from=101&to=102&direction=out&user[]=Amina+Benali');
  push('event=newCall&callId=b&from=101&to=102&direction=in&user[]=Bruno');
  push('event=answer&callId=b&user=Bruno&direction=in');
  push('event=answer&callId=a&direction=out');
  expect(calls().map(({ direction, owners, status }) => [direction, owners, status])).toEqual([
    ['internal', ['amina'], 'connected'],
    ['internal', ['bruno'], 'connected'],
  ]);
});

test.each(['anonymous', 'Anonymous', '', 'unavailable'])('of a caller %j nothing is kept', (from) => {
  const { push, call } = floor();
  push(`event=newCall&callId=p1&from=${from}&to=33142000100&direction=in&user=Bruno`);
  expect(call()?.remote).toEqual({ number: null, raw: null, name: null, withheld: true });
});

test('the number that the caller dialled is the one before the diversion', () => {
  const { inbound, call } = floor();
  inbound('newCall', '&user=Bruno&diversion=33142000199');
  expect(call()?.did).toBe('+33142000199');
});

test('the answering number says who answered, where no user is named', () => {
  const { inbound, call } = floor();
  inbound('newCall', '&user[]=Amina+Benali&user[]=Bruno');
  inbound('answer', '&answeringNumber=33142000111');
  expect(call()).toMatchObject({ owners: ['amina'] });
});

test('a call that somebody unknown answers stops ringing, and is nobody’s', () => {
  const { inbound, call, told } = floor();
  inbound('newCall', '&user[]=Amina+Benali&user[]=Bruno');
  inbound('answer', '&answeringNumber=4915799912345');
  expect(told.slice(3)).toEqual(['withdrawn amina', 'withdrawn bruno']);
  expect(call()?.owners).toEqual([]);
  inbound('hangup', '&cause=normalClearing');
  expect(call()).toMatchObject({ status: 'failed', outcome: 'answered-elsewhere' });
});

test('a machine that answers has not answered for anybody', () => {
  const { inbound, call } = floor();
  inbound('newCall', '&user=Bruno');
  inbound('answer', '&user=voicemail');
  inbound('hangup', '&cause=normalClearing');
  expect(call()).toMatchObject({ outcome: 'missed', owners: [] });
});

test('a repeated push changes nothing', () => {
  const { inbound, told, board } = floor();
  const twice = (event: string, rest: string) => [inbound(event, rest), inbound(event, rest)];
  expect(twice('newCall', '&user=Bruno')).toEqual(['told', 'ignored']);
  expect(twice('answer', '&user=Bruno')).toEqual(['told', 'ignored']);
  const before = board.calls();
  expect(inbound('newCall', '&user=Amina+Benali')).toBe('ignored');
  expect(board.calls()).toEqual(before);
  expect(twice('hangup', '&cause=normalClearing')).toEqual(['told', 'ignored']);
  expect(told).toEqual(['arrived', 'offered bruno', 'answered bruno', 'ended']);
});

test('an answer that comes late does not bring a call back', () => {
  const { inbound, board } = floor();
  inbound('newCall', '&user=Bruno');
  inbound('hangup', '&cause=cancel');
  expect(inbound('answer', '&user=Bruno')).toBe('ignored');
  expect(inbound('newCall', '&user=Bruno')).toBe('ignored');
  expect(board.calls()).toEqual([]);
});

test('an answer whose call was never told is a call from then on', () => {
  const { inbound, told, call } = floor();
  inbound('answer', '&user=Bruno');
  expect(told).toEqual(['arrived', 'answered bruno']);
  expect(call()).toMatchObject({ status: 'connected', offeredTo: [], alertingAt: null });
  expect(inbound('newCall', '&user[]=Bruno&user[]=Amina+Benali')).toBe('ignored');
});

test('an answer that says too little to be a call is none', () => {
  const { push, board } = floor();
  expect(push('event=answer&callId=p9&user=Bruno')).toBe('ignored');
  expect(board.calls()).toEqual([]);
});

test('a hangup that overtakes its call ends it as it arrives', () => {
  const { inbound, told, call, board } = floor();
  expect(inbound('hangup', '&cause=cancel')).toBe('ignored');
  expect(inbound('answer', '&user=Bruno')).toBe('ignored');
  inbound('newCall', '&user=Bruno');
  expect(told).toEqual(['arrived', 'offered bruno', 'ended']);
  expect(call()).toMatchObject({ outcome: 'missed' });
  expect(board.calls()).toEqual([]);
});

test('the hangup of another day does not end the call of this one', () => {
  const { inbound, clock, board } = floor();
  inbound('hangup', '&cause=cancel');
  clock.pass(3_600_000);
  inbound('newCall', '&user=Bruno');
  expect(board.calls()).toHaveLength(1);
});

test('a hangup that never comes: the call ends, and nobody says how', () => {
  const { inbound, clock, call, board } = floor({ unansweredForMs: 60_000, longestCallMs: 600_000 });
  inbound('newCall', '&user=Bruno', 'p1');
  inbound('newCall', '&user=Chlo%C3%A9', 'p2');
  clock.pass(30_000);
  inbound('answer', '&user=Chlo%C3%A9', 'p2');
  clock.pass(31_000);
  expect(call('call-1')).toMatchObject({ status: 'failed', outcome: 'unknown', hangupBy: 'unknown', causeCode: null });
  expect(call('call-2')).toMatchObject({ status: 'connected' });
  clock.pass(600_000);
  expect(call('call-2')).toMatchObject({ status: 'cleared', outcome: 'unknown' });
  expect(board.calls()).toEqual([]);
  expect(inbound('hangup', '&cause=normalClearing', 'p2')).toBe('ignored');
});

test('a call given to a colleague stays one call, with another owner', () => {
  const { inbound, call, told } = floor();
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
  const { inbound, call } = floor();
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
  const { inbound, call } = floor();
  inbound('newCall', '&user=Bruno');
  inbound('answer', '&user=Bruno');
  inbound('newCall', '&origCallId=p1&user=Chlo%C3%A9', 'p2');
  inbound('hangup', '&user=Chlo%C3%A9&cause=noAnswer', 'p2');
  expect(call()).toMatchObject({ status: 'connected', ringing: [] });
  expect(call()?.handedOff).toBeUndefined();
});

test('a call given to a number outside is known to be there once it is answered', () => {
  const { inbound, push, call } = floor();
  inbound('newCall', '&user=Bruno');
  inbound('answer', '&user=Bruno');
  push('event=newCall&callId=p2&origCallId=p1&from=33612345678&to=4915799912345&direction=out&user=Bruno');
  push('event=answer&callId=p2&origCallId=p1&direction=out&from=33612345678&to=4915799912345');
  expect(call()?.transfers).toEqual([{ kind: 'blind', from: 'bruno', to: '4915799912345', completed: true }]);
  expect(call()).toMatchObject({ handedOff: true, owners: ['bruno'] });
});

test('a forwarded call goes on at the next phone', () => {
  const { inbound, call, clock } = floor();
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
  const { inbound, call, clock, board } = floor();
  inbound('newCall', '&user=Bruno');
  inbound('hangup', '&cause=forwarded');
  clock.pass(5_001);
  expect(call()).toMatchObject({ status: 'failed', outcome: 'unknown' });
  expect(board.calls()).toEqual([]);
});

test('an id that the PBX uses again on another day is another call', () => {
  const { inbound, calls, clock } = floor();
  inbound('newCall', '&user=Bruno');
  inbound('hangup', '&cause=cancel');
  clock.pass(86_400_000);
  inbound('newCall', '&user=Bruno');
  expect(calls().map(({ id, status }) => [id, status])).toEqual([
    ['call-1', 'failed'],
    ['call-2', 'alerting'],
  ]);
});

/** Pushes about few calls, in any order, with anything in them: the worst PBX there is. */
const anyPush = fc
  .record({
    event: fc.constantFrom('newCall', 'answer', 'hangup'),
    callId: fc.constantFrom('a', 'b', 'c'),
    origCallId: fc.constantFrom('', 'a', 'b'),
    from: fc.constantFrom('33612345678', 'anonymous', '101', 'x'),
    to: fc.constantFrom('33142000100', '102', ''),
    direction: fc.constantFrom('in', 'out'),
    'user[]': fc.constantFrom('', 'Amina Benali', 'Bruno', 'nobody', 'voicemail', '555'),
    cause: fc.constantFrom('', 'normalClearing', 'busy', 'cancel', 'noAnswer', 'forwarded', '?'),
    queue: fc.constantFrom('', 'service'),
  })
  .map((fields) => new URLSearchParams(fields).toString());

test('whatever is pushed in whatever order, every call is a call, and every one ends', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyPush, fc.nat(20_000)), { maxLength: 40 }), (pushes) => {
      const { push, clock, calls, board } = floor();
      for (const [text, ms] of pushes) {
        push(text);
        clock.pass(ms);
      }
      for (const call of [...calls(), ...board.calls()]) expect(callShape.safeParse(call).success).toBe(true);
      clock.pass(86_400_000);
      expect(board.calls()).toEqual([]);
      for (const call of calls()) expect('endedAt' in call).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** How many bodies are thrown at it; a longer run is asked for by this variable. */
const BODIES = Number(process.env.WEBHOOK_BODIES ?? 2_000);

test('what is no push changes no call, however much of it there is', () => {
  const { inbound, board } = floor();
  inbound('newCall', '&user=Bruno', 'a');
  inbound('answer', '&user=Bruno', 'a');
  inbound('newCall', '&user=Bruno', 'b');
  const before = board.calls();
  const spoilt = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.json(),
    anyPush.map((text) => text.replace('callId=', 'call=')),
    anyPush.map((text) => text.replace('event=', 'event=x')),
    fc.tuple(anyPush, fc.nat(300)).map(([text, at]) => `${text.slice(0, Math.min(at, text.indexOf('&')))}`),
    fc
      .tuple(anyPush, fc.string({ minLength: 1 }))
      .map(([text, more]) => `${text}&callId=${encodeURIComponent(`z${more}`)}`),
  );
  fc.assert(
    fc.property(spoilt, fc.constantFrom('form' as const, 'json' as const), (text, kind) => {
      const read = readPush(text, kind);
      if (read.ok && read.value) board.hear(read.value);
      expect(board.calls()).toEqual(before);
    }),
    { numRuns: BODIES },
  );
});
