import { expect, test } from 'vitest';
import type { Call } from '../../../shared/call/call.ts';
import { createTracker } from '../asterisk/createTracker.ts';
import type { AmiPacket } from './amiEvent.ts';
import { amiToLegs } from './amiToLegs.ts';

/** As Asterisk 11 names things: no linked ids, dials that end after the talk, bridges of two. */
const trunk = { Channel: 'SIP/trunk-00000001', Uniqueid: '1.1' };
const phone = { Channel: 'SIP/101-00000002', Uniqueid: '1.2' };
const rings: AmiPacket[] = [
  { Event: 'Newchannel', ...trunk, ChannelState: '4', CallerIDNum: '0612345678', Exten: '601', Context: 'from-trunk' },
  { Event: 'Newchannel', ...phone, ChannelState: '0', CallerIDNum: '', Exten: '', Context: 'from-internal' },
  {
    Event: 'Dial',
    SubEvent: 'Begin',
    Channel: trunk.Channel,
    Destination: phone.Channel,
    CallerIDNum: '0612345678',
    UniqueID: '1.1',
    DestUniqueID: '1.2',
    Dialstring: '101',
  },
  { Event: 'Newstate', ...phone, ChannelState: '5', CallerIDNum: '601' },
];
const both = { Channel1: trunk.Channel, Channel2: phone.Channel, Uniqueid1: '1.1', Uniqueid2: '1.2' };
const talk: AmiPacket[] = [
  { Event: 'Newstate', ...phone, ChannelState: '6' },
  { Event: 'Bridge', Bridgestate: 'Link', ...both, CallerID1: '0612345678', CallerID2: '601' },
];

function told(packets: AmiPacket[]): Call | undefined {
  let last: Call | undefined;
  const tracker = createTracker({
    told: (_id, _event, call) => {
      last = call;
    },
  });
  const events = packets.flatMap((packet, i) => amiToLegs(packet, 1_000 + i * 1_000));
  for (const event of events) tracker.take(event);
  return last;
}

test('a call at an old PBX rings, is answered, held, and ends', () => {
  const call = told([
    ...rings,
    ...talk,
    { Event: 'Hold', Status: 'On', ...phone },
    { Event: 'Hold', Status: 'Off', ...phone },
    { Event: 'HangupRequest', ...trunk },
    { Event: 'Bridge', Bridgestate: 'Unlink', ...both },
    { Event: 'Hangup', ...phone, Cause: '16' },
    { Event: 'Dial', SubEvent: 'End', Channel: trunk.Channel, UniqueID: '1.1', DialStatus: 'ANSWER' },
    { Event: 'Hangup', ...trunk, Cause: '16' },
  ]);
  expect(call).toMatchObject({
    status: 'cleared',
    direction: 'inbound',
    remote: { number: '+33612345678', raw: '0612345678' },
    did: '601',
    owners: ['101'],
    alertingAt: 4_000,
    answeredAt: 6_000,
    holds: [{ from: 7_000, to: 8_000 }],
    hangupBy: 'caller',
  });
});

test('an old PBX does not say which phone did not answer: all that rang did not', () => {
  const call = told([
    ...rings,
    { Event: 'Dial', SubEvent: 'End', Channel: trunk.Channel, UniqueID: '1.1', DialStatus: 'NOANSWER' },
    { Event: 'Hangup', ...phone, Cause: '0' },
    { Event: 'Hangup', ...trunk, Cause: '19' },
  ]);
  expect(call).toMatchObject({ status: 'failed', outcome: 'no-answer', offeredTo: ['101'], ringing: [] });
});

test('a queue of an old PBX is joined and left under its old names', () => {
  const call = told([
    rings[0] as AmiPacket,
    { Event: 'Join', ...trunk, CallerIDNum: '0612345678', Queue: 'support', Position: '1', Count: '1' },
    ...rings.slice(1),
    { Event: 'HangupRequest', ...trunk },
    { Event: 'Leave', ...trunk, Queue: 'support', Count: '0' },
    { Event: 'Hangup', ...phone, Cause: '0' },
    { Event: 'Hangup', ...trunk, Cause: '0' },
  ]);
  expect(call).toMatchObject({ queue: 'support', outcome: 'abandoned', hangupBy: 'caller' });
});

test('a blind transfer at an old PBX gives the call to whoever answers', () => {
  const other = { Channel: 'SIP/102-00000003', Uniqueid: '1.3' };
  const call = told([
    ...rings,
    ...talk,
    {
      Event: 'Transfer',
      TransferMethod: 'SIP',
      TransferType: 'Blind',
      ...phone,
      TargetChannel: trunk.Channel,
      TargetUniqueid: '1.1',
      TransferExten: '102',
      TransferContext: 'from-internal',
    },
    { Event: 'Bridge', Bridgestate: 'Unlink', ...both },
    { Event: 'Hangup', ...phone, Cause: '16' },
    { Event: 'Newchannel', ...other, ChannelState: '0', Context: 'from-internal' },
    { ...(rings[2] as AmiPacket), Destination: other.Channel, DestUniqueID: '1.3', Dialstring: '102' },
    { Event: 'Newstate', ...other, ChannelState: '5' },
    {
      Event: 'Bridge',
      Bridgestate: 'Link',
      Channel1: trunk.Channel,
      Channel2: other.Channel,
      Uniqueid1: '1.1',
      Uniqueid2: '1.3',
    },
  ]);
  expect(call).toMatchObject({
    status: 'connected',
    owners: ['101', '102'],
    transfers: [{ kind: 'blind', from: '101', to: '102', completed: true }],
  });
});
