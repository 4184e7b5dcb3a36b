import WebSocket from 'ws';
import type { LinkHealth } from '../../shared/desk/deskState.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import { failed } from '../../shared/lib/result.ts';
import type { AgentStatus } from '../../shared/link/bridge/agents.ts';
import type { BridgeCommand } from '../../shared/link/bridge/commands.ts';
import type { FromBridge, FromDesk } from '../../shared/link/bridge/messages.ts';
import { BRIDGE_FRAME_BYTES, BRIDGE_PROTOCOL } from '../../shared/link/bridge/messages.ts';
import type { BridgeListener } from './bridgeListener.ts';
import { watchLiveness } from './liveness.ts';
import type { CommandResult } from './pendingCommands.ts';
import { createPendingCommands } from './pendingCommands.ts';
import { readFrame } from './readFrame.ts';
import { retryDelay } from './retryDelay.ts';

export interface BridgeLinkOptions {
  clock: Clock;
  /** Where the centre is now; null while nobody knows. Asked before each attempt. */
  endpoint: () => { url: string; token: string } | null;
  device: string;
  newId: () => string;
  /** 0 ≤ n < 1 */
  random?: () => number;
  /** Told of a frame that was not understood: its size, never its content. */
  onUnknownFrame?: (bytes: number, count: number) => void;
}

export interface BridgeLink {
  /** Who works here. Connects; a second time, connects again as somebody else. */
  signIn(extension: string, agentName: string): void;
  listen(listener: BridgeListener): void;
  health(): LinkHealth;
  run(command: BridgeCommand): Promise<CommandResult>;
  /** Told now, and again after each reconnect. */
  setAgent(status: AgentStatus, reason: string | null): void;
  /** Context for whoever gets the call next. */
  handOver(callId: string, baton: string): void;
  resync(): void;
  /** The endpoint has changed: do not wait for the next attempt. */
  retryNow(): void;
  stop(): void;
}

type Welcome = Extract<FromBridge, { type: 'welcome' }>;
type Snapshot = Extract<FromBridge, { type: 'snapshot' }>;

const noHealth = (now: number): LinkHealth => ({
  centre: 'connecting',
  pbx: 'down',
  latencyMs: null,
  since: now,
  capabilities: [],
  agent: null,
  offsetMs: 0,
});

/** The desk's end of the bridge: one socket that comes back by itself, and the events in order. */
export function createBridgeLink(options: BridgeLinkOptions): BridgeLink {
  const { clock } = options;
  const random = options.random ?? Math.random;
  const pending = createPendingCommands(clock);
  let health = noHealth(clock.now());
  let listener: BridgeListener | null = null;
  let signedIn: { extension: string; agentName: string } | null = null;
  let presence: { status: AgentStatus; reason: string | null } | null = null;
  let socket: WebSocket | null = null;
  let attempt = 0;
  let unknown = 0;
  let seq = 0;
  let resyncing = false;
  let cancelRetry = () => {};

  const change = (patch: Partial<LinkHealth>) => {
    const next = { ...health, ...patch };
    if (next.centre !== health.centre || next.pbx !== health.pbx) next.since = clock.now();
    health = next;
    listener?.health(health);
  };
  const send = (frame: FromDesk): boolean => {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(frame));
    return true;
  };

  function connect(): void {
    cancelRetry();
    const to = options.endpoint();
    if (!signedIn || !to) return retryLater();
    const { extension, agentName } = signedIn;
    const current = new WebSocket(bridgeUrl(to.url), [BRIDGE_PROTOCOL], {
      perMessageDeflate: false,
      maxPayload: BRIDGE_FRAME_BYTES * 64,
      handshakeTimeout: 10_000,
    });
    socket = current;
    const liveness = watchLiveness(
      clock,
      () => send({ type: 'ping', t: clock.now() }),
      () => current.terminate(),
    );
    current.on('open', () => send({ type: 'hello', device: options.device, token: to.token, extension, agentName }));
    current.on('message', (raw) => {
      liveness.heard();
      if (socket === current) receive(String(raw));
    });
    current.on('error', () => {});
    current.on('close', () => {
      liveness.stop();
      if (socket === current) lost();
    });
  }

  function lost(): void {
    socket = null;
    resyncing = false;
    pending.failAll('telephony-down');
    change({ centre: health.centre === 'refused' ? 'refused' : afterLoss(health.centre), latencyMs: null });
    retryLater();
  }

  function retryLater(): void {
    cancelRetry();
    cancelRetry = clock.after(retryDelay(attempt, random()), connect);
    attempt += 1;
  }

  function receive(raw: string): void {
    const frame = readFrame(raw);
    if (!frame) {
      unknown += 1;
      return options.onUnknownFrame?.(raw.length, unknown);
    }
    hear(frame);
  }

  function hear(frame: FromBridge): void {
    switch (frame.type) {
      case 'welcome':
        return welcomed(frame);
      case 'snapshot':
        return snapshotReceived(frame);
      case 'event':
        return inOrder(frame.seq) ? listener?.event(frame.call, frame.event) : undefined;
      case 'result':
        return pending.settle(
          frame.id,
          frame.ok
            ? { ok: true, value: frame.call === undefined ? {} : { call: frame.call } }
            : failed(frame.code ?? 'telephony-refused', frame.message),
        );
      case 'agents':
        return listener?.agents(frame.changed);
      case 'baton':
        return listener?.baton(frame.call, frame.baton);
      case 'health':
        return change({ pbx: frame.pbx });
      case 'refused':
        return refused(frame.code);
      case 'ping':
        send({ type: 'pong', t: frame.t, now: clock.now() });
        return;
      case 'pong':
        return change({ latencyMs: Math.max(0, clock.now() - frame.t) });
    }
  }

  function welcomed(frame: Welcome): void {
    attempt = 0;
    listener?.labels(frame.labels ?? {});
    change({
      centre: 'connected',
      agent: frame.agent,
      capabilities: frame.capabilities,
      offsetMs: frame.now - clock.now(),
    });
    if (presence) send({ type: 'agent', ...presence });
    send({ type: 'ping', t: clock.now() });
  }

  function snapshotReceived(frame: Snapshot): void {
    seq = frame.seq;
    resyncing = false;
    listener?.snapshot(frame.calls, frame.agents);
  }

  /** A repeated event is dropped; after a gap nothing is believed until the next snapshot. */
  function inOrder(next: number): boolean {
    if (resyncing || next <= seq) return false;
    if (next === seq + 1) {
      seq = next;
      return true;
    }
    resync();
    return false;
  }

  function resync(): void {
    resyncing = send({ type: 'resync' });
  }

  /** Before `welcome` it means we may not come in; later on it is about one frame, and the result says the rest. */
  function refused(code: string): void {
    if (health.centre !== 'connected' && code === 'not-allowed') change({ centre: 'refused' });
  }

  return {
    signIn(extension, agentName) {
      signedIn = { extension, agentName };
      attempt = 0;
      const old = socket;
      socket = null;
      old?.close();
      pending.failAll('telephony-down');
      connect();
    },
    listen(to) {
      listener = to;
    },
    health: () => health,
    run(command) {
      if (health.centre !== 'connected') return Promise.resolve(failed('telephony-down'));
      const id = options.newId();
      const answer = pending.add(id);
      if (!send({ type: 'command', id, command })) pending.settle(id, failed('telephony-down'));
      return answer;
    },
    setAgent(status, reason) {
      presence = { status, reason };
      send({ type: 'agent', status, reason });
    },
    handOver: (callId, baton) => void send({ type: 'note', call: callId, baton }),
    resync,
    retryNow() {
      attempt = 0;
      if (!socket && signedIn) connect();
    },
    stop() {
      cancelRetry();
      cancelRetry = () => {};
      signedIn = null;
      const last = socket;
      socket = null;
      pending.failAll('telephony-down');
      last?.close();
    },
  };
}

const afterLoss = (centre: LinkHealth['centre']): LinkHealth['centre'] =>
  centre === 'connected' || centre === 'reconnecting' ? 'reconnecting' : 'connecting';

function bridgeUrl(url: string): string {
  const bridge = new URL('/bridge', url);
  bridge.protocol = bridge.protocol.replace('http', 'ws');
  return bridge.href;
}
