import type { Contact } from '../customer/customer.ts';
import type { DemoWorld } from './demoWorld.ts';
import { agents, subjects } from './subjects.ts';

export type Kind = keyof typeof subjects | 'purchase';

type Manner = Pick<Contact, 'channel' | 'direction'> & { outcome?: string; dispositions?: [string, ...string[]] };

const MANNERS: Record<Kind, Manner> = {
  inbound: {
    channel: 'call',
    direction: 'inbound',
    outcome: 'answered',
    dispositions: ['resolved', 'informed', 'informed', 'ordered'],
  },
  english: { channel: 'call', direction: 'inbound', outcome: 'answered', dispositions: ['resolved', 'informed'] },
  outbound: {
    channel: 'call',
    direction: 'outbound',
    outcome: 'answered',
    dispositions: ['reached', 'interested', 'refused'],
  },
  unanswered: { channel: 'call', direction: 'outbound', outcome: 'no-answer', dispositions: ['absent', 'voicemail'] },
  email: { channel: 'email', direction: 'inbound' },
  sms: { channel: 'sms', direction: 'outbound' },
  letter: { channel: 'letter', direction: 'outbound' },
  visit: { channel: 'visit', direction: 'inbound' },
  purchase: { channel: 'purchase', direction: null },
};

export function demoContact(world: DemoWorld, at: number, kind: Kind): Contact {
  const { random } = world;
  const { channel, direction, outcome = null, dispositions } = MANNERS[kind];
  const spoken = channel === 'call' && outcome === 'answered';
  return {
    id: world.id(at),
    at,
    channel,
    direction,
    subject: kind === 'purchase' ? '' : random.pick(subjects[kind]),
    outcome,
    disposition: dispositions ? random.pick(dispositions) : null,
    agent: channel === 'call' || channel === 'visit' ? random.pick(agents) : null,
    durationMs: spoken ? random.int(45, 720) * 1_000 : null,
    callLogged: false,
  };
}
