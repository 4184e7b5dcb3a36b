import type { Clock } from '../../shared/lib/clock.ts';
import type { ErrorCode } from '../../shared/lib/result.ts';
import type { FromDesk } from '../../shared/link/bridge/messages.ts';
import type { SiteCountry } from '../../shared/number/siteCountry.ts';
import { atDevice } from '../people/atDevice.ts';
import type { Person, Sessions } from '../people/sessions.ts';
import type { DeskLink } from './deskLink.ts';
import { createDeskLink } from './deskLink.ts';
import type { Floor } from './floor.ts';
import type { Pbx } from './pbx.ts';
import type { Ending, Wire } from './wire.ts';

export interface Door {
  bridgeId: string;
  clock: Clock;
  floor: Floor;
  pbx: Pbx;
  country?: SiteCountry;
  sessions: Sessions;
}

export type Hello = Extract<FromDesk, { type: 'hello' }>;

/** Whose desk says so; undefined when it was sent away. Never rejects. */
export async function letIn({ sessions }: Door, wire: Wire, said: FromDesk): Promise<Person | undefined> {
  if (said.type !== 'hello') return sendAway(wire, 'helloExpected', 'not-allowed', 'hello is expected first');
  const person = await atDevice(sessions, said).catch(() => 'internal' as const);
  if (typeof person !== 'string') return person;
  if (person === 'internal') return sendAway(wire, 'unavailable', person, 'who is signed in cannot be read');
  return sendAway(wire, 'notAllowed', person, 'the token is not accepted');
}

/** A desk that was let in gets its link, and is told what there is; undefined when its extension is nobody's. */
export function welcome(
  { bridgeId, clock, floor, pbx, country }: Door,
  wire: Wire,
  said: Hello,
  person: Person,
): DeskLink | undefined {
  const { role } = person;
  // Who may set up the telephony comes in although their extension has no phone there: they have to mend it.
  const agent = pbx.agentAt(said.extension) ?? (role === 'administrator' ? `agent-${said.extension}` : undefined);
  if (agent === undefined) return sendAway(wire, 'noSuchExtension', 'not-found', 'no such extension');
  const { device, extension, agentName: name = agent } = said;
  const link = createDeskLink({
    agent,
    device,
    extension,
    name,
    role,
    user: { id: person.userId, name: person.name },
    wire,
  });
  floor.links.add(link);
  pbx.present?.(agent, true, said.agentName);
  const about = { agent, capabilities: pbx.capabilities(), labels: pbx.labels(), ...(country && { country }) };
  const user = { id: person.userId, name: person.name, role };
  wire.send({ type: 'welcome', bridgeId, now: clock.now(), ...about, user });
  floor.show(link);
  wire.send(floor.health());
  floor.queues.show(link);
  return link;
}

export function sendAway(wire: Wire, why: Ending, code: ErrorCode, message: string): undefined {
  wire.send({ type: 'refused', code, message });
  wire.end(why);
}
