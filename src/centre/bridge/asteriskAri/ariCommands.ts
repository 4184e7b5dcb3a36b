import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { BridgeCommand, Capability } from '../../../shared/link/bridge/commands.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import type { Leg } from '../asterisk/callGroup.ts';
import { pauseRecordings } from './pauseRecordings.ts';
import { runHanded } from './stasis/handedCommands.ts';
import type { Handling } from './stasis/handling.ts';
import { callWith } from './stasis/handling.ts';

/** Nobody can pick up a phone from here. What needs the call in our hands is refused (`telephony-cannot`) for others. */
export const ariCapabilities: Capability[] = [
  'reject',
  'hangup',
  'hold',
  'mute',
  'dial',
  'transfer-blind',
  'transfer-consult',
  'conference',
  'dtmf',
  'record-pause',
  'presence',
];
/** Without the application, calls are not in our hands: what an Asterisk does with any call is left. */
export const standInCapabilities: Capability[] = ['reject', 'hangup', 'dial', 'presence'];
/** Of a user who may only watch: desks still say who is there. */
export const watchingCapabilities: Capability[] = ['presence'];

export interface AriCommandParts {
  handling: Handling;
  /** It hangs up because an agent wants it: nothing else tells so. */
  willHangUp(leg: string): void;
}
type Answer = Result<{ call?: string }>;

const RING_SECONDS = 30;

/** Does what an agent asks. The answer says that the PBX accepts; what happens is told as events. */
export async function runAriCommand(parts: AriCommandParts, agent: string, command: BridgeCommand): Promise<Answer> {
  if (command.do === 'dial') return dial(parts.handling, agent, command.number);
  if (!('call' in command)) return failed('telephony-cannot');
  const { handling } = parts;
  const leg = legOf(handling, agent, command.call);
  if (!leg) return failed('no-such-call');
  if (command.do === 'hangup' || command.do === 'reject') return hangUp(parts, leg, command.do);
  if (command.do === 'record-pause' || command.do === 'record-resume')
    return pauseRecordings(handling, command.call, command.do === 'record-pause');
  const own = callWith(handling, leg.id);
  const answer = own && runHanded(handling, own.call, own.leg, command);
  return answer ?? failed('telephony-cannot');
}

/** The agent's own leg in a call, the one that speaks before one that rings. */
function legOf({ tracker }: Handling, agent: string, call: string): Leg | undefined {
  const legs = tracker.legs().filter((leg) => leg.goneAt === null && leg.endpoint === agent && leg.group.id === call);
  return legs.find((leg) => leg.bridge !== null) ?? legs[0];
}

function hangUp({ handling, willHangUp }: AriCommandParts, leg: Leg, how: 'hangup' | 'reject'): Promise<Answer> {
  willHangUp(leg.id);
  return handling.acts.hangUp(leg.id, how === 'reject' ? 'rejected' : 'normal');
}

/** The agent's phone rings first, and shows whom it will call. */
async function dial(
  { acts, tracker, dialled, context, newId }: Handling,
  agent: string,
  number: string,
): Promise<Answer> {
  const extension = dialled(number);
  if (!/^[+\d*#]{1,32}$/.test(extension)) return failed('number-invalid');
  const id = `crocdesk-${newId()}`;
  const phone = {
    id,
    endpoint: tracker.endpoints.interfaceOf(agent),
    callerId: `"${extension}" <${extension}>`,
    timeoutSeconds: RING_SECONDS,
  };
  const answer = await acts.dialInto(phone, context, extension);
  if (!answer.ok) return answer;
  return done(normaliseNumber(number) === null ? {} : { call: id });
}
