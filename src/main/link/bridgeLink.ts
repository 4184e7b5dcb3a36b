import type { LinkHealth } from '../../shared/desk/deskState.ts';
import { failed } from '../../shared/lib/result.ts';
import type { AgentStatus } from '../../shared/link/bridge/agents.ts';
import type { BridgeCommand } from '../../shared/link/bridge/commands.ts';
import type { FromBridge, FromDesk } from '../../shared/link/bridge/messages.ts';
import type { BridgeListener } from './bridgeListener.ts';
import { createBridgeEar } from './hearBridge.ts';
import type { LinkOptions, Refusal } from './keepConnected.ts';
import { keepConnected } from './keepConnected.ts';
import { createHealthKeeper } from './linkHealth.ts';
import type { CommandResult } from './pendingCommands.ts';
import { createPendingCommands } from './pendingCommands.ts';
import type { SetupTalk } from './setupTalk.ts';
import { createSetupTalk } from './setupTalk.ts';

export interface BridgeLink {
  /** Who works here. Connects; a second time, connects again as somebody else. */
  signIn(extension: string, agentName: string): void;
  listen(listener: BridgeListener): void;
  health(): LinkHealth;
  /** Bridge clock minus desk clock, as exactly as it is known, ms. */
  exactOffsetMs(): number;
  /** Answered exactly once. */
  run(command: BridgeCommand): Promise<CommandResult>;
  /** Told now, and again after each reconnect. */
  setAgent(status: AgentStatus, reason: string | null): void;
  /** Context for whoever gets the call next. */
  handOver(callId: string, baton: string): void;
  resync(): void;
  readonly setup: SetupTalk;
  /** The endpoint has changed: do not wait for the next attempt. */
  retryNow(): void;
  /** The session has changed: what is connected is left, and comes again. */
  reconnect(): void;
  stop(): void;
}

/** The desk's end of the bridge: one socket that comes back by itself, and the events in order. */
export function createBridgeLink(options: LinkOptions): BridgeLink {
  const { clock, newId } = options;
  let listener: BridgeListener | null = null;
  let presence: Extract<FromDesk, { type: 'agent' }> | null = null;
  const health = createHealthKeeper(clock, (next) => listener?.health(next));
  const pending = createPendingCommands(clock);
  const line = keepConnected(options, { onRead, onFrames: hearAll }, lost, (nextTryAt) => health.set({ nextTryAt }));
  const setup = createSetupTalk(clock, newId, line.send);
  const ear = createBridgeEar({
    ...{ clock, health, pending, setup, send: line.send },
    listener: () => listener,
    onWelcome() {
      line.arrived();
      if (presence) line.send(presence);
    },
  });

  function onRead(frame: FromBridge): void {
    if (frame.type === 'event' && frame.event.type === 'offered') listener?.offered?.();
  }
  function hearAll(frames: readonly FromBridge[]): void {
    const hear = () => frames.forEach(ear.hear);
    if (listener) listener.together(hear);
    else hear();
  }
  function lost(refusal: Refusal | null): void {
    pending.failAll('telephony-down');
    setup.failAll();
    const { centre, refusal: before = null } = health.get();
    if (refusal) return health.set({ centre: 'refused', refusal, latencyMs: null });
    health.set({ centre: afterLoss(centre), refusal: centre === 'refused' ? before : null, latencyMs: null });
  }

  return {
    signIn(extension, agentName) {
      pending.failAll('telephony-down');
      if (health.get().centre === 'refused') health.set({ centre: 'connecting', refusal: null });
      line.connectAs(extension, agentName);
    },
    listen(to) {
      listener = to;
    },
    health: health.get,
    exactOffsetMs: health.exactOffsetMs,
    run(command) {
      if (health.get().centre !== 'connected') return Promise.resolve(failed('telephony-down'));
      const id = newId();
      const answer = pending.add(id);
      if (!line.send({ type: 'command', id, command })) pending.settle(id, failed('telephony-down'));
      return answer;
    },
    setAgent(status, reason) {
      presence = { type: 'agent', status, reason };
      if (health.get().centre === 'connected') line.send(presence);
    },
    handOver: (callId, baton) => void line.send({ type: 'note', call: callId, baton }),
    resync: () => ear.resync(),
    setup,
    retryNow: line.retryNow,
    reconnect() {
      if (health.get().centre === 'refused') health.set({ centre: 'connecting', refusal: null });
      line.reconnect();
    },
    stop() {
      line.stop();
      pending.failAll('telephony-down');
      setup.failAll();
    },
  };
}

const afterLoss = (centre: LinkHealth['centre']): LinkHealth['centre'] => {
  if (centre === 'refused') return 'refused';
  return centre === 'connected' || centre === 'reconnecting' ? 'reconnecting' : 'connecting';
};
