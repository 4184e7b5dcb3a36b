import { expect, test } from 'vitest';
import type { Call, CallStatus } from './call.ts';
import { call as callShape } from './call.ts';
import type { CallEvent, CallEventType } from './callEvent.ts';
import { nextCall } from './nextCall.ts';
import { startCall } from './startCall.ts';

const remote = { number: '+33612345678', raw: '0612345678', name: 'Claire Dupont', withheld: false };
const nobody = { number: null, raw: null, name: null, withheld: true };
const arrived = { type: 'arrived', at: 1000, direction: 'inbound', remote, did: '601', queue: null } as const;
const events: { [T in CallEventType]: Extract<CallEvent, { type: T }> } = {
  arrived,
  identified: { type: 'identified', at: 5000, remote: { ...remote, name: 'C. Dupont' } },
  queued: { type: 'queued', at: 5000, queue: 'support' },
  offered: { type: 'offered', at: 5000, agent: 'agent2' },
  withdrawn: { type: 'withdrawn', at: 5000, agent: 'agent1', why: 'no-answer' },
  answered: { type: 'answered', at: 5000, agent: 'agent2' },
  held: { type: 'held', at: 5000 },
  retrieved: { type: 'retrieved', at: 5000 },
  muted: { type: 'muted', at: 5000 },
  unmuted: { type: 'unmuted', at: 5000 },
  recordingStarted: { type: 'recordingStarted', at: 5000 },
  recordingPaused: { type: 'recordingPaused', at: 5000 },
  recordingResumed: { type: 'recordingResumed', at: 5000 },
  recordingEnded: { type: 'recordingEnded', at: 5000 },
  consulted: { type: 'consulted', at: 5000, to: 'agent3' },
  consultEnded: { type: 'consultEnded', at: 5000 },
  transferred: { type: 'transferred', at: 5000, kind: 'blind', from: 'agent1', to: 'agent2', completed: false },
  conferenced: { type: 'conferenced', at: 5000 },
  conferenceEnded: { type: 'conferenceEnded', at: 5000 },
  limited: { type: 'limited', at: 5000, lacks: ['hold'] },
  ended: { type: 'ended', at: 5000, outcome: 'answered', causeCode: 16, hangupBy: 'caller' },
};

function after(...told: CallEvent[]): Call {
  return told.reduce<Call>((call, event) => nextCall(call, event) ?? call, startCall('call-1', arrived));
}
const ring: CallEvent = { type: 'offered', at: 2000, agent: 'agent1' };
const pickUp: CallEvent = { type: 'answered', at: 3000, agent: 'agent1' };
const hold: CallEvent = { type: 'held', at: 4000 };
const consult: CallEvent = { type: 'consulted', at: 4200, to: 'agent2' };
const end: CallEvent = { type: 'ended', at: 9000, outcome: 'answered', causeCode: 16, hangupBy: 'agent' };
const calls: { [S in CallStatus | 'aside']: Call } = {
  initiated: after(),
  alerting: after(ring),
  connected: after(ring, pickUp),
  held: after(ring, pickUp, hold),
  consulting: after(ring, pickUp, consult),
  /** Connected again, with a colleague on the other line. */
  aside: after(ring, pickUp, consult, { type: 'retrieved', at: 4400 }),
  conferenced: after(ring, pickUp, { type: 'conferenced', at: 4500 }),
  cleared: after(ring, pickUp, end),
  failed: after(ring, { ...end, outcome: 'missed' }),
};

/** The status after each event, "=" where only a field changes, "·" where the event means nothing. */
function decided(call: Call, event: CallEvent): string {
  const next = nextCall(call, event);
  if (!next) return '·';
  callShape.parse(next);
  return next.status === call.status ? '=' : next.status;
}

test('every event has a decided meaning in every status', () => {
  const statuses = Object.keys(calls) as (keyof typeof calls)[];
  const rows = (Object.keys(events) as CallEventType[]).map((type) =>
    [type, ...statuses.map((status) => decided(calls[status], events[type]))]
      .map((cell) => cell.padEnd(16))
      .join('')
      .trim(),
  );
  const head = ['event', ...statuses]
    .map((cell) => cell.padEnd(16))
    .join('')
    .trim();
  expect(`\n${[head, ...rows].join('\n')}\n`).toMatchInlineSnapshot(`
    "
    event           initiated       alerting        connected       held            consulting      aside           conferenced     cleared         failed
    arrived         ·               ·               ·               ·               ·               ·               ·               ·               ·
    identified      =               =               =               =               =               =               =               ·               ·
    queued          =               =               =               =               =               =               =               ·               ·
    offered         alerting        =               =               =               =               =               =               ·               ·
    withdrawn       ·               =               ·               ·               ·               ·               ·               ·               ·
    answered        connected       connected       =               connected       ·               ·               =               ·               ·
    held            ·               ·               held            ·               ·               held            ·               ·               ·
    retrieved       ·               ·               ·               connected       connected       ·               ·               ·               ·
    muted           ·               ·               =               =               =               =               =               ·               ·
    unmuted         ·               ·               ·               ·               ·               ·               ·               ·               ·
    recordingStarted=               =               =               =               =               =               =               ·               ·
    recordingPaused =               =               =               =               =               =               =               ·               ·
    recordingResumed·               ·               ·               ·               ·               ·               ·               ·               ·
    recordingEnded  ·               ·               ·               ·               ·               ·               ·               ·               ·
    consulted       ·               ·               consulting      consulting      =               consulting      ·               ·               ·
    consultEnded    ·               ·               ·               ·               held            =               ·               ·               ·
    transferred     ·               ·               =               connected       connected       =               connected       ·               ·
    conferenced     ·               ·               conferenced     conferenced     conferenced     conferenced     ·               ·               ·
    conferenceEnded ·               ·               ·               ·               ·               ·               connected       ·               ·
    limited         =               =               =               =               =               =               =               ·               ·
    ended           failed          failed          cleared         cleared         cleared         cleared         cleared         ·               ·
    "
  `);
});

test('a call keeps the time it was answered through hold', () => {
  const call = after(ring, pickUp, hold, { type: 'retrieved', at: 6000 }, end);
  expect(call).toMatchObject({ status: 'cleared', answeredAt: 3000, holds: [{ from: 4000, to: 6000 }], endedAt: 9000 });
});

const recorded = (...told: CallEvent[]) => {
  const call = after(ring, pickUp, ...told);
  return 'recording' in call ? call.recording : undefined;
};
const starts: CallEvent = { type: 'recordingStarted', at: 4000 };
const pauses: CallEvent = { type: 'recordingPaused', at: 5000 };
const resumes: CallEvent = { type: 'recordingResumed', at: 6000 };

test('a recording is on, paused, on again, and over with the call', () => {
  expect(recorded(starts)).toEqual({ state: 'on', since: 4000 });
  expect(recorded(starts, pauses)).toEqual({ state: 'paused', since: 5000 });
  expect(recorded(starts, pauses, resumes)).toEqual({ state: 'on', since: 6000 });
  expect(recorded(starts, pauses, { type: 'recordingEnded', at: 7000 })).toBeUndefined();
  expect(recorded(starts, pauses, end)).toBeUndefined();
});

test('a pause stays through hold, consultation and a new owner: the next one sees it too', () => {
  const call = after(
    ring,
    pickUp,
    starts,
    pauses,
    { ...hold, at: 5100 },
    { type: 'retrieved', at: 5200 },
    { ...consult, at: 5300 },
  );
  const taken = nextCall(call, {
    type: 'transferred',
    at: 5400,
    kind: 'attended',
    from: 'agent1',
    to: 'agent2',
    completed: true,
  });
  expect(taken).toMatchObject({ owners: ['agent1', 'agent2'], recording: { state: 'paused' } });
});

test('a pause that is told late, or again after the recording went on, is not believed', () => {
  expect(recorded(starts, pauses, resumes, pauses)).toEqual({ state: 'on', since: 6000 });
  expect(recorded(starts, pauses, starts)).toEqual({ state: 'paused', since: 5000 });
  expect(recorded(resumes)).toBeUndefined();
  expect(recorded(pauses)).toEqual({ state: 'paused', since: 5000 });
});

test('a caller who hangs up while on hold ends the hold', () => {
  expect(after(ring, pickUp, hold, end)).toMatchObject({ status: 'cleared', holds: [{ from: 4000, to: 9000 }] });
});

test('when one of several phones is answered, the others ring no longer', () => {
  const call = after(ring, { ...ring, agent: 'agent2' }, pickUp);
  expect(call).toMatchObject({ ringing: [], offeredTo: ['agent1', 'agent2'], owners: ['agent1'] });
  expect(nextCall(call, { type: 'withdrawn', at: 3100, agent: 'agent2', why: 'answered-elsewhere' })).toBeUndefined();
});

test('a blind transfer is nobody’s until the colleague answers', () => {
  const given = after(ring, pickUp, events.transferred, events.offered);
  expect(given).toMatchObject({ handedOff: true, owners: ['agent1'], ringing: ['agent2'] });
  const taken = nextCall(given, { type: 'answered', at: 6000, agent: 'agent2' });
  expect(taken).toMatchObject({ owners: ['agent1', 'agent2'], ringing: [] });
  expect(taken).not.toHaveProperty('handedOff');
});

test('a blind transfer that succeeds is told once, and completed', () => {
  const taken: CallEvent[] = [events.transferred, { type: 'answered', at: 6000, agent: 'agent2' }];
  const call = after(ring, pickUp, ...taken, { ...events.transferred, completed: true });
  expect(call).toMatchObject({
    owners: ['agent1', 'agent2'],
    transfers: [{ kind: 'blind', to: 'agent2', completed: true }],
  });
});

test('an attended transfer ends the hold and moves the call to the colleague', () => {
  const call = after(ring, pickUp, hold, consult, { ...events.transferred, kind: 'attended', completed: true });
  expect(call).toMatchObject({ status: 'connected', owners: ['agent1', 'agent2'], holds: [{ from: 4000, to: 5000 }] });
});

test('a consultation that comes to nothing leaves the customer on hold until retrieved', () => {
  const call = after(ring, pickUp, consult, events.consultEnded);
  expect(call).toMatchObject({ status: 'held', heldAt: 4200 });
  expect(nextCall(call, { type: 'retrieved', at: 6000 })).toMatchObject({
    status: 'connected',
    holds: [{ from: 4200, to: 6000 }],
  });
});

test('whoever speaks with the customer again still has the colleague on the other line', () => {
  const back = after(ring, pickUp, consult, { type: 'retrieved', at: 4400 });
  expect(back).toMatchObject({ status: 'connected', aside: 'agent2', owners: ['agent1'] });
  expect(nextCall(back, consult)).toMatchObject({ status: 'consulting', consultedTo: 'agent2' });
  expect(nextCall(back, events.consultEnded)).not.toHaveProperty('aside');
  const given = nextCall(back, { ...events.transferred, kind: 'attended', completed: true });
  expect(given).toMatchObject({ status: 'connected', owners: ['agent1', 'agent2'] });
  for (const last of [given, nextCall(back, end), nextCall(back, events.conferenced)])
    expect(last).not.toHaveProperty('aside');
});

test('whoever dials is not rung: their customer is', () => {
  const call = startCall('call-2', { ...arrived, direction: 'outbound', agent: 'agent1' });
  expect(nextCall(call, ring)).toMatchObject({ status: 'alerting', alertingAt: 2000, ringing: [], offeredTo: [] });
});

test('a withheld caller stays withheld, whatever is learnt later', () => {
  const call = startCall('call-3', { ...arrived, remote: nobody });
  expect(nextCall(call, events.identified)).toBeUndefined();
});

test('an event that is dated too early is moved up, so that moments stay in order', () => {
  expect(after(ring, { ...pickUp, at: 1500 })).toMatchObject({ alertingAt: 2000, answeredAt: 2000 });
});

test('a call nobody answered never ends as answered', () => {
  expect(after(ring, end)).toMatchObject({ status: 'failed', outcome: 'unknown' });
});
