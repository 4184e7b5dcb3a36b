import { dialStatus } from '../asterisk/dialStatus.ts';
import type { LegEvent } from '../asterisk/legEvent.ts';
import type { LegView } from '../asterisk/legView.ts';
import type { AmiPacket } from './amiEvent.ts';
import { header } from './amiEvent.ts';
import { amiLeg } from './amiLeg.ts';

type Reader = (packet: AmiPacket, at: number) => (LegEvent | null)[];

/** Old events name a channel and little else. */
function bare(packet: AmiPacket, nameHeader: string, idHeader: string, numberHeader = ''): LegView | null {
  const [id, name] = [header(packet, idHeader), header(packet, nameHeader)];
  return amiLeg({ Uniqueid: id ?? '', Channel: name ?? '', CallerIDNum: header(packet, numberHeader) ?? '' });
}
const bridged = (packet: AmiPacket) => `${header(packet, 'Uniqueid1')}+${header(packet, 'Uniqueid2')}`;
const pair = (packet: AmiPacket) => [
  bare(packet, 'Channel1', 'Uniqueid1', 'CallerID1'),
  bare(packet, 'Channel2', 'Uniqueid2', 'CallerID2'),
];
const link = (packet: AmiPacket, at: number): LegEvent[] =>
  pair(packet).flatMap((leg) => (leg ? [{ type: 'entered', at, leg, bridge: bridged(packet), talking: true }] : []));
const unlink = (packet: AmiPacket, at: number): LegEvent[] =>
  pair(packet).flatMap((leg) => (leg ? [{ type: 'left', at, leg, bridge: bridged(packet) }] : []));

/** Asterisk 11 and before. A dial ends without saying for which leg, and only after the talk. */
const readers: Record<string, Reader> = {
  Dial(packet, at) {
    const caller = bare(packet, 'Channel', 'UniqueID', 'CallerIDNum');
    if (header(packet, 'SubEvent') === 'End') {
      return [{ type: 'dialEnded', at, caller, callee: null, status: dialStatus(header(packet, 'DialStatus')) }];
    }
    const callee = bare(packet, 'Destination', 'DestUniqueID');
    return [callee && { type: 'dialled', at, caller, callee, dialString: header(packet, 'Dialstring') ?? '' }];
  },
  Bridge: (packet, at) => (header(packet, 'Bridgestate') === 'Unlink' ? unlink : link)(packet, at),
  Link: link,
  Unlink: unlink,
  Join(packet, at) {
    const [leg, queue] = [amiLeg(packet), header(packet, 'Queue')];
    return [leg && queue ? { type: 'queued', at, leg, queue } : null];
  },
  Leave(packet, at) {
    const leg = amiLeg(packet);
    return [leg && { type: 'leftQueue', at, leg }];
  },
  Transfer(packet, at) {
    const transferer = amiLeg(packet);
    const extension = header(packet, 'TransferExten');
    if (!transferer) return [];
    if (header(packet, 'TransferType') === 'Blind') {
      return [
        extension
          ? {
              type: 'blindTransferred',
              at,
              transferer,
              extension,
            }
          : null,
      ];
    }
    return [
      {
        type: 'attendedTransferred',
        at,
        first: transferer,
        second: null,
        target: bare(packet, 'TargetChannel', 'TargetUniqueid'),
      },
    ];
  },
};

export function oldAmiToLegs(packet: AmiPacket, at: number): (LegEvent | null)[] {
  const kind = header(packet, 'Event') ?? '';
  return Object.hasOwn(readers, kind) ? (readers[kind]?.(packet, at) ?? []) : [];
}
