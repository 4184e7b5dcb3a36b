import type { Clock } from '../../shared/lib/clock.ts';
import type { ErrorCode } from '../../shared/lib/result.ts';
import type { FromDesk } from '../../shared/link/bridge/messages.ts';
import type { SiteCountry } from '../../shared/number/siteCountry.ts';
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
  isToken(token: string): boolean;
  /** Who may set up the telephony is let in although their extension has no phone there: they have to mend it. */
  isAdministrator?(token: string): boolean;
}

/** The first thing a desk says decides whether it stays. Answers its link, or undefined when it was sent away. */
export function welcome(
  { bridgeId, clock, floor, pbx, country, isToken, isAdministrator: mayAdminister = () => false }: Door,
  wire: Wire,
  said: FromDesk,
): DeskLink | undefined {
  if (said.type !== 'hello') return sendAway(wire, 'helloExpected', 'not-allowed', 'hello is expected first');
  if (!isToken(said.token)) return sendAway(wire, 'notAllowed', 'not-allowed', 'the token is not accepted');
  const isAdministrator = mayAdminister(said.token);
  const agent = pbx.agentAt(said.extension) ?? (isAdministrator ? `agent-${said.extension}` : undefined);
  if (agent === undefined) return sendAway(wire, 'noSuchExtension', 'not-found', 'no such extension');
  const { device, extension, agentName: name = agent } = said;
  const link = createDeskLink({ agent, device, extension, name, isAdministrator, wire });
  floor.links.add(link);
  pbx.present?.(agent, true, said.agentName);
  const about = { agent, capabilities: pbx.capabilities(), labels: pbx.labels(), ...(country && { country }) };
  wire.send({ type: 'welcome', bridgeId, now: clock.now(), ...about });
  floor.show(link);
  wire.send(floor.health());
  floor.queues.show(link);
  return link;
}

function sendAway(wire: Wire, why: Ending, code: ErrorCode, message: string): undefined {
  wire.send({ type: 'refused', code, message });
  wire.end(why);
}
