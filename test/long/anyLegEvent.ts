import fc from 'fast-check';
import type { DialStatus, LegEvent } from '../../src/centre/bridge/asterisk/legEvent.ts';
import type { LegState, LegView } from '../../src/centre/bridge/asterisk/legView.ts';

type Untimed = LegEvent extends infer E ? (E extends LegEvent ? Omit<E, 'at'> : never) : never;

const one = <const T>(...values: T[]) => fc.constantFrom(...values);
/** Few legs, so that events meet: trunks, phones, and channels of Asterisk's own. */
const endpoints = ['PJSIP/trunk', 'PJSIP/agent1', 'PJSIP/agent2', 'Local/101@from-queue', 'PJSIP/trunk'];
const leg: fc.Arbitrary<LegView> = fc
  .record({
    n: fc.nat(7),
    state: one<LegState>('down', 'ring', 'ringing', 'up', 'busy', 'other'),
    linkedId: one('1.0', '1.1', '1.2', null),
    number: one('+33612345678', '101', '102', '0142685300', 'anonymous', null),
    exten: one('601', '102', '0142685300', 's', null),
    withheld: one(true, false, null),
    application: one('Dial', 'AppDial', 'Queue', null),
  })
  .map(({ n, ...said }) => ({
    ...{ id: `1.${n}`, name: `${endpoints[n % endpoints.length]}-0000000${n}`, callerName: 'Claire Dupont' },
    ...{ connectedNumber: null, context: 'from-internal', applicationData: null, ...said },
  }));
const maybe = fc.option(leg);
const bridge = one('b1', 'b2');
const status = one<DialStatus>('ANSWER', 'BUSY', 'CANCEL', 'CONGESTION', 'CHANUNAVAIL', 'NOANSWER', 'OTHER');
const cause = one(16, 17, 19, 21, 26, 34, 127, null);
const dialString = one('agent1', 'agent2', '0142685300@trunk');

const events: fc.Arbitrary<Untimed> = fc.oneof(
  fc.record({ type: one('created', 'seen', 'held', 'waits', 'unheld', 'leftQueue'), leg }),
  fc.record({ type: one('dialled'), caller: maybe, callee: leg, dialString }),
  fc.record({ type: one('dialRings'), callee: leg }),
  fc.record({ type: one('dialEnded'), caller: maybe, callee: maybe, status }),
  fc.record({ type: one('entered'), leg, bridge, talking: fc.boolean() }),
  fc.record({ type: one('left'), leg, bridge }),
  fc.record({ type: one('hangupAsked'), leg, soft: fc.boolean(), cause }),
  fc.record({ type: one('gone'), leg, cause }),
  fc.record({ type: one('blindTransferred'), transferer: leg, extension: one('102', '0142685300') }),
  fc.record({ type: one('attendedTransferred'), first: leg, second: maybe, target: maybe }),
  fc.record({ type: one('parked'), leg, space: one('791') }),
  fc.record({ type: one('queued'), leg, queue: one('support') }),
  fc.record({ type: one('renamed'), id: one('1.0', '1.1'), name: one('PJSIP/agent2-000000ff', 'Local/x@y-01;2') }),
  fc.record({ type: one('presentation'), id: one('1.0', '1.1', '1.4'), withheld: fc.boolean() }),
  fc.record({
    type: one('person'),
    endpoint: one('agent1', 'trunk'),
    extension: one('101', null),
    name: one('Amina', null),
  }),
  fc.record({ type: one('lost') }),
  fc.record({ type: one('booted'), bootedAt: fc.nat(5_000) }),
  fc.record({
    type: one('present'),
    legs: fc.array(
      fc.record({ leg, bridge: fc.option(bridge), createdAt: fc.option(fc.nat(5_000)), dialled: fc.boolean() }),
      { maxLength: 4 },
    ),
  }),
) as fc.Arbitrary<Untimed>;

const view = (id: string, name: string, more: Partial<LegView> = {}): LegView => ({
  ...{ id, name, state: 'up', number: null, callerName: null, connectedNumber: null, context: 'from-internal' },
  ...{ exten: '601', application: null, applicationData: null, linkedId: '1.0', withheld: false, ...more },
});
const caller = view('1.0', 'PJSIP/trunk-00000000', { state: 'ring', number: '+33612345678', context: 'from-trunk' });
const amina = view('1.1', 'PJSIP/agent1-00000001', { number: '101', state: 'down' });
const bruno = view('1.2', 'PJSIP/agent2-00000002', { number: '102', state: 'down' });
const dials = view('1.6', 'PJSIP/agent1-00000006', {
  number: '101',
  state: 'ring',
  exten: '0142685300',
  linkedId: '1.6',
});
const line = view('1.4', 'PJSIP/trunk-00000004', { state: 'down', linkedId: '1.6', context: 'from-trunk' });
const rung = (by: LegView, to: LegView, at: string): Untimed[] => [
  { type: 'created', leg: to },
  { type: 'dialled', caller: by, callee: to, dialString: at },
  { type: 'dialRings', callee: to },
];
const taken = (by: LegView, to: LegView, room: string): Untimed[] => [
  { type: 'dialEnded', caller: by, callee: to, status: 'ANSWER' },
  { type: 'entered', leg: to, bridge: room, talking: true },
  { type: 'entered', leg: by, bridge: room, talking: true },
];
/** What does happen, for the rest to fall into. */
const stories: Untimed[][] = [
  [{ type: 'created', leg: caller }, ...rung(caller, amina, 'agent1'), ...taken(caller, amina, 'b1')],
  [
    ...([{ type: 'created', leg: caller }] as const),
    ...[...rung(caller, amina, 'agent1'), ...taken(caller, amina, 'b1')],
    ...([{ type: 'blindTransferred', transferer: amina, extension: '102' }] as const),
    ...([{ type: 'gone', leg: amina, cause: 16 }] as const),
    ...[...rung(caller, bruno, 'agent2'), ...taken(caller, bruno, 'b2')],
  ],
  [{ type: 'created', leg: dials }, ...rung(dials, line, '0142685300@trunk'), ...taken(dials, line, 'b2')],
  [
    ...([{ type: 'created', leg: caller }] as const),
    ...[...rung(caller, amina, 'agent1'), ...taken(caller, amina, 'b1')],
    ...([{ type: 'held', leg: amina }] as const),
    ...[{ type: 'created', leg: dials } as const, ...rung(dials, bruno, 'agent2'), ...taken(dials, bruno, 'b2')],
    ...([{ type: 'attendedTransferred', first: amina, second: dials, target: bruno }] as const),
  ],
];

const among = (story: readonly Untimed[], others: readonly (readonly [number, Untimed])[]): Untimed[] => {
  const told = [...story];
  for (const [place, event] of others) told.splice(place % (told.length + 1), 0, event);
  return told;
};

/** What happens on a floor, or half of it, among what no Asterisk could tell, in an order in which nothing could have happened; now and then late. */
export const anyLegEvents: fc.Arbitrary<LegEvent[]> = fc
  .tuple(
    fc.constantFrom<Untimed[][]>([], ...stories),
    fc.array(fc.tuple(fc.nat(60), events), { maxLength: 30 }),
    fc.array(fc.integer({ min: -500, max: 2_000 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([story, others, steps]) => {
    let at = 10_000;
    return among(story, others).map((event, n) => {
      at += steps[n % steps.length] ?? 0;
      return { ...event, at } as LegEvent;
    });
  });
