import fc from 'fast-check';
import { outcome } from '../../src/shared/call/call.ts';
import type { ArrivedEvent, CallEvent } from '../../src/shared/call/callEvent.ts';

const agent = fc.constantFrom('agent1', 'agent2', 'agent3');
/** Close together, so that moments meet, and far apart. */
const at = fc.oneof(fc.nat(20), fc.nat(100_000));
const withheld = { number: null, raw: null, name: null, withheld: true };
const claire = { number: '+33612345678', raw: '0612345678', name: 'Claire Dupont', withheld: false };
const nobodyKnows = { number: null, raw: 'DHL', name: null, withheld: false };
const remote = fc.constantFrom(claire, withheld, nobodyKnows);
const to = fc.oneof(agent, fc.constantFrom('+33142685300', '105'));
const one = <const T extends string>(...types: T[]) => fc.constantFrom(...types);

export const anyArrival: fc.Arbitrary<ArrivedEvent> = fc
  .record({
    type: one('arrived'),
    at,
    direction: one('inbound', 'outbound', 'internal'),
    remote,
    did: fc.constantFrom('601', null),
    queue: fc.constantFrom('support', null),
    agent: fc.option(agent, { nil: undefined }),
  })
  .map(({ agent: who, ...rest }) => (who === undefined ? rest : { ...rest, agent: who }));

/** Any event a PBX may tell, at any moment, whether or not it makes sense. */
export const anyCallEvent: fc.Arbitrary<CallEvent> = fc.oneof(
  anyArrival,
  fc.record({
    type: one('held', 'retrieved', 'muted', 'unmuted', 'consultEnded', 'conferenced', 'conferenceEnded'),
    at,
  }),
  fc.record({ type: one('identified'), at, remote }),
  fc.record({
    type: one('limited'),
    at,
    lacks: fc.subarray(['hold', 'mute', 'conference'] as const).map((all) => [...all]),
  }),
  fc.record({ type: one('queued'), at, queue: one('support', 'sales') }),
  fc.record({ type: one('offered', 'answered'), at, agent }),
  fc.record({ type: one('withdrawn'), at, agent, why: fc.constantFrom(...outcome.options) }),
  fc.record({ type: one('consulted'), at, to }),
  fc.record({ type: one('transferred'), at, kind: one('blind', 'attended'), from: agent, to, completed: fc.boolean() }),
  {
    weight: 1,
    arbitrary: fc.record({
      type: one('ended'),
      at,
      outcome: fc.constantFrom(...outcome.options),
      causeCode: fc.constantFrom(16, 17, null),
      hangupBy: one('caller', 'agent', 'pbx', 'unknown'),
    }),
  },
);
