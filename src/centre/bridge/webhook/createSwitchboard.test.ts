import { expect, test } from 'vitest';
import { rehearseSwitchboard } from './rehearseSwitchboard.ts';

test('a call rings at its agent, is answered and ends', () => {
  const { inbound, told, call, board, clock } = rehearseSwitchboard();
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
    const { inbound, call } = rehearseSwitchboard();
    inbound('newCall', `&${user}`);
    expect([user, call()?.ringing]).toEqual([user, ['amina']]);
  }
});

test('two users ring and one answers: the other sees that it was answered elsewhere', () => {
  const { inbound, told, call } = rehearseSwitchboard();
  inbound('newCall', '&user[]=Amina+Benali&user[]=Bruno');
  expect(call()?.ringing).toEqual(['amina', 'bruno']);
  inbound('answer', '&user=Bruno');
  expect(told.slice(3)).toEqual(['withdrawn amina', 'answered bruno']);
  expect(call()).toMatchObject({ status: 'connected', ringing: [], owners: ['bruno'], offeredTo: ['amina', 'bruno'] });
});

test('a group that is told one phone at a time is still one call', () => {
  const { inbound, call, told } = rehearseSwitchboard();
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
  const { inbound, call } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('hangup', `&cause=${cause}`);
  expect(call()).toMatchObject({ status: 'failed', outcome, causeCode, hangupBy });
});

test('a caller who gives up before any phone rings has abandoned', () => {
  const { inbound, call } = rehearseSwitchboard();
  inbound('newCall', '&queue=service');
  inbound('hangup', '&cause=cancel');
  expect(call()).toMatchObject({ outcome: 'abandoned', hangupBy: 'caller' });
});

test('an agent who dials has the call, and the customer’s number is the other end', () => {
  const { push, call, told } = rehearseSwitchboard();
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
  const { push, calls } = rehearseSwitchboard();
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
  const { push, call } = rehearseSwitchboard();
  push(`event=newCall&callId=p1&from=${from}&to=33142000100&direction=in&user=Bruno`);
  expect(call()?.remote).toEqual({ number: null, raw: null, name: null, withheld: true });
});

test('the number that the caller dialled is the one before the diversion', () => {
  const { inbound, call } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno&diversion=33142000199');
  expect(call()?.did).toBe('+33142000199');
});

test('the answering number says who answered, where no user is named', () => {
  const { inbound, call } = rehearseSwitchboard();
  inbound('newCall', '&user[]=Amina+Benali&user[]=Bruno');
  inbound('answer', '&answeringNumber=33142000111');
  expect(call()).toMatchObject({ owners: ['amina'] });
});

test('a call that somebody unknown answers stops ringing, and is nobody’s', () => {
  const { inbound, call, told } = rehearseSwitchboard();
  inbound('newCall', '&user[]=Amina+Benali&user[]=Bruno');
  inbound('answer', '&answeringNumber=4915799912345');
  expect(told.slice(3)).toEqual(['withdrawn amina', 'withdrawn bruno']);
  expect(call()?.owners).toEqual([]);
  inbound('hangup', '&cause=normalClearing');
  expect(call()).toMatchObject({ status: 'failed', outcome: 'answered-elsewhere' });
});

test('a machine that answers has not answered for anybody', () => {
  const { inbound, call } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('answer', '&user=voicemail');
  inbound('hangup', '&cause=normalClearing');
  expect(call()).toMatchObject({ outcome: 'missed', owners: [] });
});

test('a repeated push changes nothing', () => {
  const { inbound, told, board } = rehearseSwitchboard();
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
  const { inbound, board } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('hangup', '&cause=cancel');
  expect(inbound('answer', '&user=Bruno')).toBe('ignored');
  expect(inbound('newCall', '&user=Bruno')).toBe('ignored');
  expect(board.calls()).toEqual([]);
});

test('an answer whose call was never told is a call from then on', () => {
  const { inbound, told, call } = rehearseSwitchboard();
  inbound('answer', '&user=Bruno');
  expect(told).toEqual(['arrived', 'answered bruno']);
  expect(call()).toMatchObject({ status: 'connected', offeredTo: [], alertingAt: null });
  expect(inbound('newCall', '&user[]=Bruno&user[]=Amina+Benali')).toBe('ignored');
});

test('an answer that says too little to be a call is none', () => {
  const { push, board } = rehearseSwitchboard();
  expect(push('event=answer&callId=p9&user=Bruno')).toBe('ignored');
  expect(board.calls()).toEqual([]);
});

test('a hangup that overtakes its call ends it as it arrives', () => {
  const { inbound, told, call, board } = rehearseSwitchboard();
  expect(inbound('hangup', '&cause=cancel')).toBe('ignored');
  expect(inbound('answer', '&user=Bruno')).toBe('ignored');
  inbound('newCall', '&user=Bruno');
  expect(told).toEqual(['arrived', 'offered bruno', 'ended']);
  expect(call()).toMatchObject({ outcome: 'missed' });
  expect(board.calls()).toEqual([]);
});

test('the hangup of another day does not end the call of this one', () => {
  const { inbound, clock, board } = rehearseSwitchboard();
  inbound('hangup', '&cause=cancel');
  clock.pass(3_600_000);
  inbound('newCall', '&user=Bruno');
  expect(board.calls()).toHaveLength(1);
});

test('a hangup that never comes: the call ends, and nobody says how', () => {
  const { inbound, clock, call, board } = rehearseSwitchboard({ unansweredForMs: 60_000, longestCallMs: 600_000 });
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

test('an id that the PBX uses again on another day is another call', () => {
  const { inbound, calls, clock } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno');
  inbound('hangup', '&cause=cancel');
  clock.pass(86_400_000);
  inbound('newCall', '&user=Bruno');
  expect(calls().map(({ id, status }) => [id, status])).toEqual([
    ['call-1', 'failed'],
    ['call-2', 'alerting'],
  ]);
});
