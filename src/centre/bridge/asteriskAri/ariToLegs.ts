import { dialStatus } from '../asterisk/dialStatus.ts';
import type { LegEvent } from '../asterisk/legEvent.ts';
import type { LegView } from '../asterisk/legView.ts';
import type { AriBridge, AriChannel, AriEvent } from './ariEvent.ts';
import { ariEvent } from './ariEvent.ts';
import { ariLeg } from './ariLeg.ts';

type Reader = (event: AriEvent, at: number) => LegEvent[];

const legIn = (channel: AriChannel | undefined): LegView | null => (channel ? ariLeg(channel) : null);
const ofChannel =
  (read: (leg: LegView, at: number, event: AriEvent) => LegEvent | null): Reader =>
  (event, at) => {
    const leg = legIn(event.channel);
    const told = leg && read(leg, at, event);
    return told ? [told] : [];
  };
const ofBridge =
  (read: (leg: LegView, at: number, bridge: AriBridge) => LegEvent): Reader =>
  (event, at) =>
    event.channel && event.bridge ? [read(ariLeg(event.channel), at, event.bridge)] : [];

export const isWaitingRoom = ({ technology, bridge_type: type, bridge_class: kind }: AriBridge) =>
  technology === 'holding_bridge' || type === 'holding' || kind === 'parking';

function recordingEnds({ recording }: AriEvent, at: number): LegEvent[] {
  return recording ? [{ type: 'recordingEnded', at, recording: recording.name }] : [];
}

const readers: Record<string, Reader> = {
  ChannelCreated: ofChannel((leg, at) => ({ type: 'created', at, leg })),
  ChannelStateChange: ofChannel((leg, at) => ({ type: 'seen', at, leg })),
  /** Perhaps the first to say that the caller withholds the number. */
  StasisStart: ofChannel((leg, at) => ({ type: 'seen', at, leg })),
  ChannelDialplan: ofChannel((leg, at, event) => {
    const queue = event.dialplan_app === 'Queue' ? event.dialplan_app_data?.split(',')[0] : undefined;
    return queue ? { type: 'queued', at, leg, queue } : { type: 'leftQueue', at, leg };
  }),
  ChannelHold: ofChannel((leg, at, event) => ({ type: event.musicclass === 'N/A' ? 'waits' : 'held', at, leg })),
  ChannelUnhold: ofChannel((leg, at) => ({ type: 'unheld', at, leg })),
  Dial(event, at) {
    const callee = legIn(event.peer);
    const caller = legIn(event.caller);
    if (!callee) return [];
    if (!event.dialstatus) return [{ type: 'dialled', at, caller, callee, dialString: event.dialstring ?? '' }];
    if (event.dialstatus === 'RINGING') return [{ type: 'dialRings', at, callee }];
    if (event.dialstatus === 'PROGRESS' || event.dialstatus === 'PROCEEDING') return [];
    return [{ type: 'dialEnded', at, caller, callee, status: dialStatus(event.dialstatus) }];
  },
  ChannelEnteredBridge: ofBridge((leg, at, bridge) => ({
    type: 'entered',
    at,
    leg,
    bridge: bridge.id,
    talking: !isWaitingRoom(bridge),
  })),
  ChannelLeftBridge: ofBridge((leg, at, bridge) => ({ type: 'left', at, leg, bridge: bridge.id })),
  ChannelHangupRequest: ofChannel((leg, at, { soft, cause }) => ({
    type: 'hangupAsked',
    at,
    leg,
    soft: soft ?? false,
    cause: cause ?? null,
  })),
  ChannelDestroyed: ofChannel((leg, at, { cause }) => ({ type: 'gone', at, leg, cause: cause ?? null })),
  BridgeBlindTransfer: ofChannel((leg, at, { result, exten }) =>
    result === 'Success' && exten ? { type: 'blindTransferred', at, transferer: leg, extension: exten } : null,
  ),
  BridgeAttendedTransfer(event, at) {
    const first = legIn(event.transferer_first_leg);
    if (!first || event.result !== 'Success' || event.destination_type === 'threeway') return [];
    const second = legIn(event.transferer_second_leg);
    return [{ type: 'attendedTransferred', at, first, second, target: legIn(event.transfer_target) }];
  },
  RecordingStarted({ recording }, at) {
    const [, kind, id] = /^(channel|bridge):(.+)$/.exec(recording?.target_uri ?? '') ?? [];
    if (!recording || !id) return [];
    const on = kind === 'bridge' ? { leg: null, bridge: id } : { leg: id, bridge: null };
    return [{ type: 'recordingBegan', at, recording: recording.name, on }];
  },
  RecordingFinished: recordingEnds,
  RecordingFailed: recordingEnds,
  /** Another has taken this application's name: the socket stays open, and silent for ever. */
  ApplicationReplaced: (_event, at) => [{ type: 'lost', at }],
};

/** What an ARI event says of legs; nothing when it says nothing of them, is malformed, or is of a kind nobody knows. */
export function ariToLegs(event: unknown, at: number): LegEvent[] {
  const parsed = ariEvent.safeParse(event);
  const kind = parsed.data?.type ?? '';
  return parsed.data && Object.hasOwn(readers, kind) ? (readers[kind]?.(parsed.data, at) ?? []) : [];
}
