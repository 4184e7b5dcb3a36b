import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Call } from '../src/shared/call/call.ts';
import type { CallEvent } from '../src/shared/call/callEvent.ts';
import { nextCall } from '../src/shared/call/nextCall.ts';
import { startCall } from '../src/shared/call/startCall.ts';
import type { Clock } from '../src/shared/lib/clock.ts';
import type { ErrorCode } from '../src/shared/lib/result.ts';
import type { BridgeCommand, Capability } from '../src/shared/link/bridge/commands.ts';
import type { FromBridge, FromDesk } from '../src/shared/link/bridge/messages.ts';
import { BRIDGE_PROTOCOL, fromDesk } from '../src/shared/link/bridge/messages.ts';

const everything: Capability[] = [
  ...(['answer', 'reject', 'hangup', 'hold', 'mute', 'dial', 'transfer-blind'] as const),
  ...(['transfer-consult', 'conference', 'dtmf', 'presence', 'simulate'] as const),
];

export interface BridgeStand {
  readonly url: string;
  readonly token: string;
  /** What desks said since the start. */
  readonly said: FromDesk[];
  commands(): BridgeCommand[];
  /** How the next commands are answered; null: not at all. */
  answerWith(answer: { ok: true; call?: string } | { ok: false; code: ErrorCode } | null): void;
  /** Tells all connected desks, and keeps the call for snapshots. */
  tell(callId: string, event: CallEvent): void;
  /** As `tell`, for desks that are away. */
  meanwhile(callId: string, event: CallEvent): void;
  forget(callId: string): void;
  /** Ends a call for desks that are away; snapshots still tell how. */
  over(callId: string, event: Extract<CallEvent, { type: 'ended' }>): void;
  send(frame: FromBridge): void;
  sendText(text: string): void;
  /** The next event leaves a gap before it. */
  skipOne(): void;
  connections(): number;
  drop(): void;
  /** Hears, and says nothing more on the connections there are. */
  fallSilent(): void;
  close(): Promise<void>;
}

interface StandOptions {
  agent?: string;
  capabilities?: Capability[];
  country?: string;
}

/** A bridge that does what a test says, over a real socket. `agent`: the name of whoever connects. */
export async function openBridgeStand(
  clock: Clock,
  { agent = 'agent1', capabilities = everything, country }: StandOptions = {},
): Promise<BridgeStand> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => BRIDGE_PROTOCOL });
  await once(server, 'listening');
  const calls = new Map<string, Call>();
  const said: FromDesk[] = [];
  const sockets = new Set<WebSocket>();
  const token = 'a-token-for-tests';
  let answer: Parameters<BridgeStand['answerWith']>[0] = { ok: true };
  let seq = 0;
  let connections = 0;

  const send = (frame: FromBridge) => sendText(JSON.stringify(frame));
  const sendText = (text: string) => {
    for (const socket of sockets) socket.send(text);
  };
  const snapshot = () => send({ type: 'snapshot', seq, now: clock.now(), calls: [...calls.values()], agents: [] });

  function hear(frame: FromDesk): void {
    said.push(frame);
    if (frame.type === 'hello') {
      if (frame.token !== token) return send({ type: 'refused', code: 'not-allowed', message: 'token' });
      const labels = { service: 'Service client' };
      send({
        type: 'welcome',
        bridgeId: 'stand',
        now: clock.now(),
        agent,
        capabilities,
        labels,
        ...(country && { country }),
      });
      snapshot();
      send({ type: 'health', pbx: 'up', latencyMs: 1 });
    }
    if (frame.type === 'resync') snapshot();
    if (frame.type === 'ping') send({ type: 'pong', t: frame.t, now: clock.now() });
    if (frame.type === 'command' && answer) send({ type: 'result', id: frame.id, ...answer });
  }

  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('message', (raw) => hear(fromDesk.parse(JSON.parse(String(raw)))));
    socket.on('close', () => sockets.delete(socket));
  });

  function meanwhile(callId: string, event: CallEvent): void {
    const known = calls.get(callId);
    const next = known ? nextCall(known, event) : event.type === 'arrived' ? startCall(callId, event) : undefined;
    if (next) calls.set(callId, next);
    if (event.type === 'ended') calls.delete(callId);
  }

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    said,
    commands: () => said.flatMap((frame) => (frame.type === 'command' ? [frame.command] : [])),
    answerWith(next) {
      answer = next;
    },
    tell(callId, event) {
      meanwhile(callId, event);
      seq += 1;
      send({ type: 'event', seq, call: callId, event });
    },
    meanwhile,
    over(callId, event) {
      const known = calls.get(callId);
      const next = known && nextCall(known, event);
      if (next) calls.set(callId, next);
    },
    forget: (callId) => void calls.delete(callId),
    send,
    sendText,
    skipOne() {
      seq += 1;
    },
    connections: () => connections,
    fallSilent() {
      for (const socket of sockets) socket.removeAllListeners('message');
    },
    drop() {
      for (const socket of sockets) socket.terminate();
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
