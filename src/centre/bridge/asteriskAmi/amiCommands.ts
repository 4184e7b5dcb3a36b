import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { BridgeCommand, Capability } from '../../../shared/link/bridge/commands.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import type { Leg } from '../asterisk/callGroup.ts';
import type { Tracker } from '../asterisk/createTracker.ts';
import type { AmiConnection } from './amiConnection.ts';
import type { AmiAction } from './amiWriter.ts';
import { inOrder } from './inOrder.ts';
import { muteRecordings } from './muteRecordings.ts';

/** An Asterisk cannot pick up, hold or retrieve for a phone: that is not here. */
export const amiCapabilities: Capability[] = [
  'hangup',
  'reject',
  'mute',
  'dial',
  'transfer-blind',
  'transfer-consult',
  'dtmf',
  'record-pause',
  'presence',
  'queues',
];

export interface AmiCommandParts {
  tracker: Tracker;
  /** Where numbers that agents dial, and extensions that calls are sent to, are looked up. */
  context: string;
  /** A number as the dialplan wants it. */
  dialled(number: string): string;
  /** How the phone of an agent is called: `PJSIP/agent1`. */
  phoneOf(agent: string): string;
  newId(): string;
  isOld(): boolean;
  now(): number;
}
type Answer = Result<{ call?: string }>;

const RING_MS = 30_000;
const BUTTON_MS = 150;

/** Does what an agent asks. The answer says that the PBX accepts; what happens is told as events. */
export async function runAmiCommand(
  connection: AmiConnection,
  parts: AmiCommandParts,
  agent: string,
  command: BridgeCommand,
): Promise<Answer> {
  if (command.do === 'dial') return dial(connection, parts, agent, command.number);
  if (!('call' in command)) return failed('telephony-cannot');
  const own = legOf(parts.tracker, agent, command.call);
  if (!own) return failed('no-such-call');
  if (command.do === 'record-pause' || command.do === 'record-resume')
    return muteRecordings(connection, parts, command.call, command.do === 'record-pause');
  const actions = actionsFor(parts, command, own);
  if (!actions) return failed('telephony-cannot');
  const answer = await inOrder(connection, actions);
  if (answer.ok) afterwards(parts, command);
  return answer;
}

/** The agent's own leg in a call, the one that speaks before one that rings. */
function legOf(tracker: Tracker, agent: string, call: string): Leg | undefined {
  const legs = tracker.legs().filter((leg) => leg.goneAt === null && leg.endpoint === agent && leg.group.id === call);
  return legs.find((leg) => leg.bridge !== null) ?? legs[0];
}

function actionsFor(parts: AmiCommandParts, command: BridgeCommand, own: Leg): AmiAction[] | undefined {
  const Channel = own.view.name;
  switch (command.do) {
    case 'hangup':
    case 'transfer-complete':
      return [{ Action: 'Hangup', Channel, Cause: 16 }];
    case 'reject':
      return [{ Action: 'Hangup', Channel, Cause: 21 }];
    case 'mute':
    case 'unmute':
      return [{ Action: 'MuteAudio', Channel, Direction: 'in', State: command.do === 'mute' ? 'on' : 'off' }];
    case 'dtmf':
      return buttons(own.group.customer ?? own, command.digits);
    case 'transfer-blind':
      return [blindTransfer(parts, own, parts.dialled(command.to))];
    case 'transfer-consult':
      return [{ Action: 'Atxfer', Channel, Context: parts.context, Exten: parts.dialled(command.to) }];
    case 'transfer-cancel':
      return [{ Action: 'CancelAtxfer', Channel }];
    default:
      return undefined;
  }
}

/** Heard by whoever is at the other end of that leg. */
const buttons = (leg: Leg, digits: string): AmiAction[] =>
  [...digits].map((Digit) => ({ Action: 'PlayDTMF', Channel: leg.view.name, Digit, Duration: BUTTON_MS }));

/** Before Asterisk 12 a call is sent on by its other leg. */
function blindTransfer({ isOld, context }: AmiCommandParts, own: Leg, Exten: string): AmiAction {
  if (!isOld()) return { Action: 'BlindTransfer', Channel: own.view.name, Context: context, Exten };
  const Channel = (own.group.customer ?? own).view.name;
  return { Action: 'Redirect', Channel, Context: context, Exten, Priority: 1 };
}

/** The agent's phone rings first, and shows whom it will call. */
async function dial(connection: AmiConnection, parts: AmiCommandParts, agent: string, number: string): Promise<Answer> {
  const Exten = parts.dialled(number);
  if (!/^[+\d*#]{1,32}$/.test(Exten)) return failed('number-invalid');
  const id = `crocdesk-${parts.newId()}`;
  const answer = await inOrder(connection, [
    {
      Action: 'Originate',
      Channel: parts.phoneOf(agent),
      Context: parts.context,
      Exten,
      Priority: 1,
      CallerID: `"${Exten}" <${Exten}>`,
      ChannelId: id,
      Timeout: RING_MS,
      Async: 'true',
    },
  ]);
  if (!answer.ok) return answer;
  return done(parts.isOld() || normaliseNumber(number) === null ? {} : { call: id });
}

/** Nothing else tells of a muted phone. */
function afterwards({ tracker, now }: AmiCommandParts, command: BridgeCommand): void {
  if (command.do === 'mute') tracker.tell(command.call, { type: 'muted', at: now() });
  if (command.do === 'unmute') tracker.tell(command.call, { type: 'unmuted', at: now() });
}
