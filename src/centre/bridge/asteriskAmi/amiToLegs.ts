import { interfaceEndpoint } from '../asterisk/channelName.ts';
import { dialStatus } from '../asterisk/dialStatus.ts';
import type { LegEvent } from '../asterisk/legEvent.ts';
import type { RecordedSide } from '../asterisk/legRecording.ts';
import { bothSides } from '../asterisk/legRecording.ts';
import type { AmiPacket } from './amiEvent.ts';
import { header, headerNumber } from './amiEvent.ts';
import { amiLeg } from './amiLeg.ts';
import { oldAmiToLegs } from './oldAmiToLegs.ts';

type Reader = (packet: AmiPacket, at: number) => (LegEvent | null)[];
type OfOneLeg = 'created' | 'seen' | 'held' | 'waits' | 'unheld' | 'leftQueue';

const ofLeg =
  (type: OfOneLeg): Reader =>
  (packet, at) => {
    const leg = amiLeg(packet);
    return [leg && { type, at, leg }];
  };
const hangupRequest =
  (soft: boolean): Reader =>
  (packet, at) => {
    const leg = amiLeg(packet);
    return [leg && { type: 'hangupAsked', at, leg, soft, cause: headerNumber(packet, 'Cause') }];
  };
const member: Reader = (packet, at) => {
  const endpoint = interfaceEndpoint(header(packet, 'Interface') ?? header(packet, 'Location') ?? '');
  return [
    endpoint
      ? { type: 'person', at, endpoint, extension: null, name: header(packet, 'MemberName') ?? header(packet, 'Name') }
      : null,
  ];
};
const queueJoin: Reader = (packet, at) => {
  const leg = amiLeg(packet);
  const queue = header(packet, 'Queue');
  return [leg && queue ? { type: 'queued', at, leg, queue } : null];
};

/** Asterisk 12 and later. */
const readers: Record<string, Reader> = {
  Newchannel: ofLeg('created'),
  Newstate: ofLeg('seen'),
  MusicOnHoldStart: ofLeg('seen'),
  Hold(packet, at) {
    const feature = header(packet, 'MusicClass') === 'N/A' ? ofLeg('waits') : ofLeg('held');
    return (header(packet, 'Status') === 'Off' ? ofLeg('unheld') : feature)(packet, at);
  },
  Unhold: ofLeg('unheld'),
  DialBegin(packet, at) {
    const callee = amiLeg(packet, 'Dest');
    return [
      callee && { type: 'dialled', at, caller: amiLeg(packet), callee, dialString: header(packet, 'DialString') ?? '' },
    ];
  },
  DialState(packet, at) {
    const callee = amiLeg(packet, 'Dest');
    return [callee && header(packet, 'DialStatus') === 'RINGING' ? { type: 'dialRings', at, callee } : null];
  },
  DialEnd(packet, at) {
    const callee = amiLeg(packet, 'Dest');
    return [
      callee && {
        type: 'dialEnded',
        at,
        caller: amiLeg(packet),
        callee,
        status: dialStatus(header(packet, 'DialStatus')),
      },
    ];
  },
  BridgeEnter(packet, at) {
    const leg = amiLeg(packet);
    const bridge = header(packet, 'BridgeUniqueid');
    const talking = !isWaitingRoom(packet);
    return [leg && bridge ? { type: 'entered', at, leg, bridge, talking } : null];
  },
  BridgeLeave(packet, at) {
    const leg = amiLeg(packet);
    const bridge = header(packet, 'BridgeUniqueid');
    return [leg && bridge ? { type: 'left', at, leg, bridge } : null];
  },
  HangupRequest: hangupRequest(false),
  SoftHangupRequest: hangupRequest(true),
  Hangup(packet, at) {
    const leg = amiLeg(packet);
    return [leg && { type: 'gone', at, leg, cause: headerNumber(packet, 'Cause') }];
  },
  BlindTransfer(packet, at) {
    const transferer = amiLeg(packet, 'Transferer');
    const extension = header(packet, 'Extension');
    if (!transferer || !extension || header(packet, 'Result') !== 'Success') return [];
    return [{ type: 'blindTransferred', at, transferer, extension }];
  },
  AttendedTransfer(packet, at) {
    const first = amiLeg(packet, 'OrigTransferer');
    if (!first || header(packet, 'Result') !== 'Success' || header(packet, 'DestType') === 'Threeway') return [];
    const second = amiLeg(packet, 'SecondTransferer');
    return [{ type: 'attendedTransferred', at, first, second, target: amiLeg(packet, 'TransferTarget') }];
  },
  ParkedCall(packet, at) {
    const leg = amiLeg(packet, 'Parkee');
    const space = header(packet, 'ParkingSpace');
    return [leg && space ? { type: 'parked', at, leg, space } : null];
  },
  /** A MixMonitor is known by its leg; several at one leg are paused and end together. */
  MixMonitorStart(packet, at) {
    const leg = amiLeg(packet);
    return [leg && { type: 'recordingBegan', at, recording: leg.id, on: { leg: leg.id, bridge: null } }];
  },
  MixMonitorMute(packet, at) {
    const leg = amiLeg(packet);
    const sides = sidesIn(header(packet, 'Direction'));
    const isMuted = header(packet, 'State') === '1';
    return [leg && { type: 'recordingMuted', at, recording: leg.id, sides, isMuted }];
  },
  MixMonitorStop(packet, at) {
    const leg = amiLeg(packet);
    return [leg && { type: 'recordingEnded', at, recording: leg.id }];
  },
  QueueCallerJoin: queueJoin,
  QueueCallerLeave: ofLeg('leftQueue'),
  QueueMemberStatus: member,
  QueueMemberAdded: member,
  QueueMemberPause: member,
  QueueMember: member,
  AgentCalled: member,
  ExtensionStatus(packet, at) {
    const endpoint = interfaceEndpoint(header(packet, 'Hint') ?? '');
    return [endpoint ? { type: 'person', at, endpoint, extension: header(packet, 'Exten'), name: null } : null];
  },
  Rename(packet, at) {
    const [id, name] = [header(packet, 'Uniqueid'), header(packet, 'Newname')];
    return [id && name ? { type: 'renamed', at, id, name } : null];
  },
  FullyBooted(packet, at) {
    const uptime = headerNumber(packet, 'Uptime');
    return [uptime === null ? null : { type: 'booted', at, bootedAt: at - (uptime + 1) * 1000 }];
  },
};

const sidesIn = (direction: string | null): readonly RecordedSide[] =>
  direction === 'both' ? bothSides : bothSides.filter((side) => side === direction);

const isWaitingRoom = (packet: AmiPacket) =>
  header(packet, 'BridgeType') === 'parking' || header(packet, 'BridgeTechnology') === 'holding_bridge';

/** What an AMI event says of legs; nothing when it says nothing of them, or is of a kind nobody knows. */
export function amiToLegs(packet: AmiPacket, at: number): LegEvent[] {
  const kind = header(packet, 'Event') ?? '';
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  return (read ? read(packet, at) : oldAmiToLegs(packet, at)).filter((event) => event !== null);
}
