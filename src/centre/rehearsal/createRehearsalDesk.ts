import { v7 as uuid } from 'uuid';
import { WebSocket } from 'ws';
import type { Call } from '../../shared/call/call.ts';
import { nextCall } from '../../shared/call/nextCall.ts';
import { startCall } from '../../shared/call/startCall.ts';
import type { BridgeCommand } from '../../shared/link/bridge/commands.ts';
import type { FromBridge, FromDesk } from '../../shared/link/bridge/messages.ts';
import { BRIDGE_PROTOCOL, fromBridge } from '../../shared/link/bridge/messages.ts';

type Heard<T extends FromBridge['type']> = Extract<FromBridge, { type: T }>;

/** A desk reduced to its link, over a real socket: what a test sees is what the wire said. */
export interface RehearsalDesk {
  readonly heard: FromBridge[];
  readonly calls: Map<string, Call>;
  say(message: FromDesk): void;
  sayRaw(frame: string | Uint8Array): void;
  ask(command: BridgeCommand, id?: string): Promise<Heard<'result'>>;
  all<T extends FromBridge['type']>(type: T): Heard<T>[];
  /** The first message, heard already or yet to come, that fits. */
  hears<T extends FromBridge['type']>(type: T, fits?: (message: Heard<T>) => boolean): Promise<Heard<T>>;
  closed: Promise<number>;
  /** Reads no more, as a desk that hangs. */
  stopReading(): void;
  leave(): Promise<void>;
}

export interface RehearsalHello {
  url: string;
  token: string;
  extension?: string;
  device?: string;
  name?: string;
}

/** Connects and says hello; resolves once the socket is open. */
export async function createRehearsalDesk({
  url,
  token,
  extension = '101',
  device = `desk-${extension}`,
  name,
}: RehearsalHello) {
  const desk = await connectRehearsalDesk(url);
  desk.say({ type: 'hello', device, token, extension, ...(name && { agentName: name }) });
  return desk;
}

export async function connectRehearsalDesk(url: string): Promise<RehearsalDesk> {
  const socket = new WebSocket(`${url}/bridge`, BRIDGE_PROTOCOL, { perMessageDeflate: false });
  const heard: FromBridge[] = [];
  const calls = new Map<string, Call>();
  const waiting = new Set<() => void>();
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data) => {
    const message = fromBridge.parse(JSON.parse(String(data)));
    heard.push(message);
    follow(calls, message);
    for (const look of [...waiting]) look();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const desk: RehearsalDesk = {
    heard,
    calls,
    closed,
    stopReading: () => socket.pause(),
    say: (message) => socket.send(JSON.stringify(message)),
    sayRaw: (frame) => socket.send(frame),
    all: <T extends FromBridge['type']>(type: T) =>
      heard.filter((message): message is Heard<T> => message.type === type),
    hears: (type, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = desk.all(type).find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    ask: (command, id = uuid()) => {
      desk.say({ type: 'command', id, command });
      return desk.hears('result', (result) => result.id === id);
    },
    leave: async () => {
      socket.close();
      await closed;
    },
  };
  return desk;
}

/** Keeps calls as a desk does: a snapshot replaces all, events go on from there. */
function follow(calls: Map<string, Call>, message: FromBridge): void {
  if (message.type === 'snapshot') {
    calls.clear();
    for (const call of message.calls) calls.set(call.id, call);
  }
  if (message.type !== 'event') return;
  const { call: id, event } = message;
  const known = calls.get(id);
  const next = known ? nextCall(known, event) : event.type === 'arrived' ? startCall(id, event) : undefined;
  if (next) calls.set(id, next);
}
