import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import type { AmiPacket } from './amiEvent.ts';
import { header } from './amiEvent.ts';
import { createAmiReader } from './amiReader.ts';

/** An AMI port that a test speaks through: it answers as an Asterisk would, and tells what the test says. */
export interface AmiRehearsal {
  port: number;
  secret: string;
  /** Actions as they came, without the login and the questions about the state. */
  readonly asked: AmiPacket[];
  /** How often somebody connected. */
  connections(): number;
  /** Channels that `CoreShowChannels` answers with. */
  channels: AmiPacket[];
  /** What `QueueStatus` answers with. */
  queues: AmiPacket[];
  /** What `Getvar` answers, if it knows. */
  variable: string | undefined;
  /** Answers `Response: Error` to these actions. */
  readonly refuses: Set<string>;
  tell(event: AmiPacket): void;
  /** Writes bytes that are no AMI. */
  sayRaw(text: string): void;
  /** Says nothing more, and does not close. */
  fallSilent(): void;
  /** To whoever comes from now on. */
  speakAgain(): void;
  hangUp(): void;
  close(): Promise<void>;
}

const lists: Record<string, string> = {
  QueueStatus: 'QueueStatusComplete',
  ExtensionStateList: 'ExtensionStateListComplete',
  BridgeList: 'BridgeListComplete',
  CoreShowChannels: 'CoreShowChannelsComplete',
};

export async function createAmiRehearsal(banner = 'Asterisk Call Manager/11.0.0'): Promise<AmiRehearsal> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let isSilent = false;
  const rehearsal: AmiRehearsal = {
    port: 0,
    secret: 'crocodile',
    asked: [],
    channels: [],
    queues: [],
    variable: undefined,
    refuses: new Set(),
    connections: () => connections,
    tell: (event) => write(textOf(event)),
    sayRaw: (text) => write(text),
    fallSilent: () => {
      isSilent = true;
    },
    speakAgain: () => {
      isSilent = false;
    },
    hangUp: () => sockets.forEach((socket) => void socket.destroy()),
    close: async () => {
      rehearsal.hangUp();
      server.close();
      await once(server, 'close');
    },
  };
  const write = (text: string) => {
    if (!isSilent) for (const socket of sockets) socket.write(text);
  };
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => {}));
    const reader = createAmiReader({
      banner: () => {},
      packet: (action) => write(answer(rehearsal, action)),
      broken: () => {},
    });
    reader.feed(Buffer.from('a client has no banner\r\n'));
    socket.on('data', (bytes) => reader.feed(bytes));
    write(`${banner}\r\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  rehearsal.port = (server.address() as { port: number }).port;
  return rehearsal;
}

const textOf = (packet: AmiPacket): string =>
  `${Object.entries(packet)
    .flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`))
    .join('\r\n')}\r\n\r\n`;

function answer(rehearsal: AmiRehearsal, action: AmiPacket): string {
  const kind = header(action, 'Action') ?? '';
  const ActionID = header(action, 'ActionID') ?? '';
  if (kind === 'Login') return logIn(rehearsal, action, ActionID);
  const complete = lists[kind];
  const listed: Record<string, AmiPacket[]> = { CoreShowChannels: rehearsal.channels, QueueStatus: rehearsal.queues };
  if (complete) return list(listed[kind] ?? [], complete, ActionID);
  if (kind !== 'Ping') rehearsal.asked.push(action);
  const Response = rehearsal.refuses.has(kind) ? 'Error' : 'Success';
  const value: AmiPacket = kind === 'Getvar' && rehearsal.variable ? { Value: rehearsal.variable } : {};
  return textOf({ Response, ActionID, Message: Response === 'Error' ? 'Not possible now' : 'Done', ...value });
}

function logIn({ secret }: AmiRehearsal, action: AmiPacket, ActionID: string): string {
  const isKnown = header(action, 'Secret') === secret;
  const answered = textOf({ Response: isKnown ? 'Success' : 'Error', ActionID, Message: 'Authentication' });
  return isKnown ? answered + textOf({ Event: 'FullyBooted', Status: 'Fully Booted', Uptime: '86400' }) : answered;
}

const list = (events: AmiPacket[], complete: string, ActionID: string): string =>
  textOf({ Response: 'Success', ActionID, EventList: 'start' }) +
  events.map((event) => textOf({ ...event, ActionID })).join('') +
  textOf({ Event: complete, EventList: 'Complete', ActionID });
