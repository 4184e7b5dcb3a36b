import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Clock } from '../../shared/lib/clock.ts';
import { createSilence } from '../../shared/lib/silence.ts';
import type { FromBridge, FromDesk } from '../../shared/link/bridge/messages.ts';
import { BRIDGE_DEAD_MS, BRIDGE_PING_MS, fromDesk } from '../../shared/link/bridge/messages.ts';
import { createAllowance } from '../createAllowance.ts';
import { gathered } from './gathered.ts';

/** Why a bridge ends a connection. */
export const ending = {
  helloExpected: 4401,
  notAllowed: 4403,
  noSuchExtension: 4404,
  silent: 4408,
  replaced: 4409,
  flooding: 4429,
  unavailable: 4503,
  rightsChanged: 4410,
} as const;
export type Ending = keyof typeof ending;

/** A desk that does not read is cut, so that it cannot fill the bridge's memory. */
const BUFFERED_BYTES = 4 * 1024 * 1024;
/** Frames a desk may send at once, and per second after that. */
const BURST = 500;
const PER_SECOND = 100;
const BAD_FRAMES = 50;

export interface WireNeeds {
  socket: WebSocket;
  /** What carries it: with it, the messages of one turn leave in one piece. */
  line?: Duplex | undefined;
  clock: Clock;
  onMessage(message: FromDesk): void;
  /** A frame that is no message: its size and what zod missed, never what it said. */
  onBad(bytes: number, missed: string): void;
  onClose(): void;
}

/** One socket: frames in and out, alive or not. It knows the shape of messages and nothing of calls. */
export interface Wire {
  send(message: FromBridge): void;
  /** A message that is the same for many desks, written once. */
  sendText(text: string): void;
  end(why: Ending): void;
}

export function createWire({ socket, line, clock, onMessage, onBad, onClose }: WireNeeds): Wire {
  const silence = createSilence(clock, BRIDGE_PING_MS);
  let bad = 0;
  const gather = line && gathered(line);
  const allowed = createAllowance(clock, BURST, PER_SECOND);
  const wire: Wire = {
    send: (message) => wire.sendText(JSON.stringify(message)),
    sendText: (text) => {
      if (socket.readyState !== socket.OPEN) return;
      gather?.();
      socket.send(text);
      if (socket.bufferedAmount > BUFFERED_BYTES) socket.terminate();
    },
    end: (why) => socket.close(ending[why], why),
  };
  const hear = (data: RawData, isBinary: boolean) => {
    silence.heard();
    if (!allowed()) return wire.end('flooding');
    const parsed = isBinary ? 'binary frame' : parse(String(data));
    if (typeof parsed !== 'string') return answerPing(wire, clock, parsed, onMessage);
    bad += 1;
    onBad(data instanceof Buffer ? data.length : 0, parsed);
    wire.send({ type: 'refused', code: 'bad-input', message: parsed });
    if (bad > BAD_FRAMES) wire.end('flooding');
  };
  let cancel = clock.after(BRIDGE_PING_MS, beat);
  function beat(): void {
    if (silence.atBeat() >= BRIDGE_DEAD_MS) {
      wire.end('silent');
      return socket.terminate();
    }
    wire.send({ type: 'ping', t: clock.now() });
    cancel = clock.after(BRIDGE_PING_MS, beat);
  }
  socket.on('message', hear);
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    cancel();
    onClose();
  });
  return wire;
}

function answerPing(wire: Wire, clock: Clock, message: FromDesk, pass: (message: FromDesk) => void): void {
  if (message.type === 'ping') wire.send({ type: 'pong', t: message.t, now: clock.now() });
  else if (message.type !== 'pong') pass(message);
}

/** The message, or what is wrong with the frame in words without its content. */
function parse(text: string): FromDesk | string {
  try {
    const read = fromDesk.safeParse(JSON.parse(text));
    if (read.success) return read.data;
    const issue = read.error.issues[0];
    return issue ? `${issue.path.join('.') || 'frame'}: ${issue.code}` : 'frame';
  } catch {
    return 'not JSON';
  }
}
