import type { RehearsedChannel } from './rehearsedChannel.ts';
import { channelJson, isInStasis } from './rehearsedChannel.ts';

type Told = (event: Record<string, unknown>) => void;

export interface RehearsedBridge {
  id: string;
  isOurs: boolean;
  channels: Set<string>;
}
/** Channels and bridges that do as those of an Asterisk do, and tell of it in its words. */
export function createRehearsedExchange(say: Told, app: string, isStock: () => boolean) {
  const channels = new Map<string, RehearsedChannel>();
  const bridges = new Map<string, RehearsedBridge>();
  const json = (channel: RehearsedChannel) => channelJson(channel, isStock());
  const tell = (type: string, channel: RehearsedChannel, more: object = {}) =>
    say({ type, application: app, channel: json(channel), ...more });
  const bridgeJson = ({ id, isOurs, channels: inside }: RehearsedBridge) => ({
    ...{ id, technology: 'simple_bridge', bridge_type: 'mixing', bridge_class: isOurs ? 'stasis' : 'basic' },
    channels: [...inside],
  });
  const dial = (peer: RehearsedChannel, dialstatus: string) => {
    const caller = peer.dialledBy === null ? undefined : channels.get(peer.dialledBy);
    say({
      type: 'Dial',
      dialstatus,
      dialstring: peer.endpoint,
      peer: json(peer),
      ...(caller && { caller: json(caller) }),
    });
  };
  const add = (channel: RehearsedChannel) => {
    channels.set(channel.id, channel);
    tell('ChannelCreated', channel);
    return channel;
  };
  const intoStasis = (channel: RehearsedChannel, args: string[]) => {
    Object.assign(channel, { app: 'Stasis', appData: [app, ...args].join() });
    tell('StasisStart', channel, { args });
  };
  const enter = (bridge: RehearsedBridge, channel: RehearsedChannel) => {
    leave(channel);
    channel.bridge = bridge.id;
    bridge.channels.add(channel.id);
    tell('ChannelEnteredBridge', channel, { bridge: bridgeJson(bridge) });
  };
  const leave = (channel: RehearsedChannel) => {
    const bridge = channel.bridge === null ? undefined : bridges.get(channel.bridge);
    if (!bridge) return;
    channel.bridge = null;
    bridge.channels.delete(channel.id);
    tell('ChannelLeftBridge', channel, { bridge: bridgeJson(bridge) });
  };
  /** It ends; `asked` says who wanted that. */
  const end = (channel: RehearsedChannel, asked: 'person' | 'pbx' | null, cause: number) => {
    if (!channels.has(channel.id)) return;
    if (asked) tell('ChannelHangupRequest', channel, asked === 'pbx' ? { soft: true, cause: 32 } : { cause });
    leave(channel);
    if (isInStasis(channel)) tell('StasisEnd', channel);
    if (channel.state === 'Ringing') dial(channel, cause === 17 ? 'BUSY' : cause === 19 ? 'NOANSWER' : 'CANCEL');
    channels.delete(channel.id);
    for (const other of [...channels.values()]) if (other.dialledBy === channel.id) end(other, 'pbx', 16);
    tell('ChannelDestroyed', channel, { cause });
    const caller = channel.dialledBy === null ? undefined : channels.get(channel.dialledBy);
    if (caller) end(caller, 'pbx', cause);
  };
  const ring = (channel: RehearsedChannel) => {
    dial(channel, '');
    channel.state = 'Ringing';
    tell('ChannelStateChange', channel);
    dial(channel, 'RINGING');
  };
  const leaveStasis = (channel: RehearsedChannel) => {
    leave(channel);
    tell('StasisEnd', channel);
  };
  return {
    channels,
    bridges,
    json,
    bridgeJson,
    intoStasis,
    enter,
    leave,
    end,
    ring,
    add,
    tell,
    dial,
    leaveStasis,
  };
}
export type RehearsedExchange = ReturnType<typeof createRehearsedExchange>;
