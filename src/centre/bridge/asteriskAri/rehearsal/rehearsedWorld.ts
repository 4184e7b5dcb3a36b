import { rehearsedChannel } from './rehearsedChannel.ts';
import type { RehearsedExchange } from './rehearsedExchange.ts';

export interface Arrival {
  withheld?: boolean;
  /** What the dialplan hands the call over with; without it, it dials agent1 itself. */
  stasis?: string[];
}

/** Callers and phones, as a test moves them. */
export function rehearsedWorld(exchange: RehearsedExchange) {
  const { channels, bridges, add, ring, tell, dial, enter, end, intoStasis } = exchange;
  const find = (id: string) => {
    const found = channels.get(id) ?? [...channels.values()].find(({ endpoint }) => endpoint === id);
    if (!found) throw new Error(`no channel ${id}`);
    return found;
  };
  return {
    /** A caller comes in on the trunk. */
    comesIn: (id: string, number: string, { withheld = false, stasis }: Arrival = {}) => {
      const named = { number, callerName: 'Claire Dupont', exten: stasis ? '600' : '601' };
      const caller = add(rehearsedChannel('trunk', { id, state: 'Ring', ...named }));
      caller.isWithheld = withheld;
      if (stasis) return intoStasis(caller, stasis);
      caller.app = 'Dial';
      const { linkedId } = caller;
      const phone = add(rehearsedChannel('agent1', { id: `${id}9`, linkedId, app: 'AppDial', dialledBy: id }));
      ring(phone);
    },
    /** A phone, or somebody outside, is picked up: by its endpoint or its id. */
    picksUp: (id: string) => {
      const channel = find(id);
      channel.state = 'Up';
      tell('ChannelStateChange', channel);
      dial(channel, 'ANSWER');
      if (channel.words !== null) return intoStasis(channel, channel.words.split(','));
      const caller = channel.dialledBy === null ? undefined : channels.get(channel.dialledBy);
      if (!caller) return;
      caller.state = 'Up';
      const bridge = { id: `basic-${caller.id}`, isOurs: false, channels: new Set<string>() };
      bridges.set(bridge.id, bridge);
      enter(bridge, channel);
      enter(bridge, caller);
    },
    hangsUp: (id: string) => end(find(id), 'person', 16),
    refuses: (id: string) => end(find(id), null, 17),
    holds: (id: string) => tell('ChannelHold', find(id)),
    at: (id: string) => [...channels.values()].find(({ endpoint }) => endpoint === id),
  };
}
