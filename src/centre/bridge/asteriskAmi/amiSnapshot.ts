import type { LegEvent } from '../asterisk/legEvent.ts';
import type { AmiConnection } from './amiConnection.ts';
import type { AmiPacket } from './amiEvent.ts';
import { header } from './amiEvent.ts';
import { amiLeg } from './amiLeg.ts';
import { amiToLegs } from './amiToLegs.ts';

/** Everything an Asterisk can say of this moment: its legs, and who its people are. */
export async function amiSnapshot(
  connection: AmiConnection,
  now: () => number,
  ofQueues: (packets: AmiPacket[]) => void = () => {},
): Promise<LegEvent[]> {
  const [members, hints, bridges] = [
    await connection.list({ Action: 'QueueStatus' }),
    await connection.list({ Action: 'ExtensionStateList' }),
    await connection.list({ Action: 'BridgeList' }),
  ];
  const channels = await connection.list({ Action: 'CoreShowChannels' });
  ofQueues(members);
  const at = now();
  const waitingRooms = new Set(bridges.filter(isWaitingRoom).map((packet) => header(packet, 'BridgeUniqueid')));
  const legs = channels.flatMap((packet) => channelIn(packet, at, waitingRooms) ?? []);
  return [...[...members, ...hints].flatMap((packet) => amiToLegs(packet, at)), { type: 'present', at, legs }];
}

const isWaitingRoom = (packet: AmiPacket) =>
  header(packet, 'BridgeType') === 'parking' || header(packet, 'BridgeTechnology') === 'holding_bridge';

type Present = Extract<LegEvent, { type: 'present' }>['legs'][number];

/** Asterisk 11 spells some of its headers otherwise. */
function channelIn(packet: AmiPacket, at: number, waitingRooms: Set<string | null>): Present | null {
  if (header(packet, 'Event') !== 'CoreShowChannel') return null;
  const leg = amiLeg({
    ...packet,
    Uniqueid: header(packet, 'Uniqueid') ?? header(packet, 'UniqueID') ?? '',
    CallerIDNum: header(packet, 'CallerIDNum') ?? header(packet, 'CallerIDnum') ?? '',
    Exten: header(packet, 'Exten') ?? header(packet, 'Extension') ?? '',
  });
  if (!leg) return null;
  const bridge = header(packet, 'BridgeId') ?? pairIn(packet, leg.id);
  return {
    leg,
    bridge: waitingRooms.has(bridge) ? null : bridge,
    createdAt: at - durationMs(header(packet, 'Duration')),
    dialled: /^AppDial|^AppQueue/.test(leg.application ?? '') || leg.state === 'down' || leg.state === 'ringing',
  };
}

function pairIn(packet: AmiPacket, id: string): string | null {
  const other = header(packet, 'BridgedUniqueID');
  return other && [id, other].sort().join('+');
}

/** `01:02:03`, which grows beyond a day as hours. */
function durationMs(text: string | null): number {
  const [hours = 0, minutes = 0, seconds = 0] = (text ?? '').split(':').map(Number);
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1_000;
  return Number.isFinite(ms) ? ms : 0;
}
