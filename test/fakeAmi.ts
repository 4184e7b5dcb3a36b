import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

type Headers = Record<string, string>;

/** A PBX's manager port as a test wants it: whose login it takes, and what stands in its configuration. */
export interface FakeAmiOptions {
  user?: string;
  secret?: string;
  /** Classes of events that the user may read, of actions that they may ask for. */
  read?: string[];
  write?: string[];
  /** PJSIP endpoints; `callerId` as Asterisk prints it. */
  endpoints?: { name: string; callerId?: string; context?: string; isOnline?: boolean }[];
  peers?: { name: string; status: string; callerId?: string }[];
  hints?: { extension: string; hint: string }[];
  queues?: Record<string, { interface: string; name: string }[]>;
  tls?: { key: string; cert: string };
  /** `silent`: takes connections and says nothing; `garbage`: bytes without end; `http`: something else altogether; `mute`: greets, then nothing. */
  manner?: 'asterisk' | 'silent' | 'garbage' | 'http' | 'mute';
}

export interface FakeAmi {
  readonly port: number;
  /** Everything that was sent here, action by action. */
  readonly asked: Headers[];
  connections(): number;
  /** Tells an event to all who are logged in. */
  tell(event: Headers): void;
  close(): Promise<void>;
}

const all = ['system', 'call', 'agent', 'user', 'reporting', 'originate', 'command'];
/** What each action asks of the user, as in Asterisk: one of these classes, or nothing. */
const privileges: Record<string, string[]> = {
  Login: [],
  Ping: [],
  ListCommands: [],
  QueueStatus: [],
  PJSIPShowEndpoints: ['system'],
  PJSIPShowEndpoint: ['system'],
  SIPpeers: ['system', 'reporting'],
  SIPshowpeer: ['system', 'reporting'],
  ExtensionStateList: ['call', 'reporting'],
  CoreShowChannels: ['system', 'reporting'],
  BridgeList: ['system'],
  Originate: ['originate'],
  Hangup: ['system', 'call'],
  Redirect: ['call'],
  Atxfer: ['call'],
  QueuePause: ['agent'],
};

const text = (packet: Headers | [string, string][]) => {
  const lines = Array.isArray(packet) ? packet : Object.entries(packet);
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`;
};

/** An Asterisk's manager interface over a real socket, on a free port. */
export async function openFakeAmi(options: FakeAmiOptions = {}): Promise<FakeAmi> {
  const { manner = 'asterisk', tls } = options;
  const asked: Headers[] = [];
  const sockets = new Set<Socket>();
  const loggedIn = new Set<Socket>();
  const welcome = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      loggedIn.delete(socket);
    });
    socket.on('error', () => {});
    if (manner !== 'asterisk') socket.resume();
    if (manner === 'garbage') return babble(socket);
    if (manner === 'http') return void socket.write('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    if (manner === 'silent') return;
    socket.write('Asterisk Call Manager/9.0.0\r\n');
    if (manner === 'mute') return;
    readActions(socket, (action) => {
      asked.push(action);
      answer(socket, action, options, loggedIn);
    });
  };
  const server = tls ? createTlsServer(tls, welcome) : createServer(welcome);
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    connections: () => sockets.size,
    tell: (event) => {
      for (const socket of loggedIn) socket.write(text(event));
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function babble(socket: Socket): void {
  socket.write('Asterisk Call Manager/9.0.0\r\n');
  const noise = Buffer.alloc(100_000, 'x');
  socket.on('data', () => void socket.write(noise));
}

function readActions(socket: Socket, take: (action: Headers) => void): void {
  let rest = '';
  socket.on('data', (bytes) => {
    const packets = (rest + String(bytes)).split('\r\n\r\n');
    rest = packets.pop() ?? '';
    for (const packet of packets) {
      take(Object.fromEntries(packet.split('\r\n').map((line) => line.split(/: ?(.*)/s).slice(0, 2))));
    }
  });
}

function answer(socket: Socket, action: Headers, options: FakeAmiOptions, loggedIn: Set<Socket>): void {
  const { Action: name = '', ActionID = '' } = action;
  const { write = all, read = all } = options;
  const say = ({ Response, ...rest }: Headers) =>
    socket.write(text({ ...(Response && { Response }), ActionID, ...rest }));
  const refuse = (Message: string) => say({ Response: 'Error', Message });
  const may = (each: string) =>
    privileges[each]?.length === 0 || privileges[each]?.some((kind) => write.includes(kind));
  const events = (list: Headers[], complete: string) => {
    say({ Response: 'Success', EventList: 'start' });
    for (const event of list) say(event);
    say({ Event: complete, EventList: 'Complete', ListItems: String(list.length) });
  };
  if (name === 'Login') {
    const isKnown =
      action.Username === (options.user ?? 'crocdesk') && action.Secret === (options.secret ?? 'a secret');
    if (!isKnown) {
      refuse('Authentication failed');
      return void socket.end();
    }
    loggedIn.add(socket);
    say({ Response: 'Success', Message: 'Authentication accepted' });
    if (read.includes('system')) socket.write(text({ Event: 'FullyBooted', Status: 'Fully Booted' }));
    return;
  }
  if (!loggedIn.has(socket)) return void refuse('Authentication Required');
  if (!Object.hasOwn(privileges, name)) return void refuse('Invalid/unknown command');
  if (!may(name)) return void refuse('Permission denied');
  if (name === 'Ping') return void say({ Response: 'Success', Ping: 'Pong' });
  if (name === 'ListCommands') {
    const commands = Object.keys(privileges).filter(may);
    return void say({
      Response: 'Success',
      ...Object.fromEntries(commands.map((each) => [each, 'does so (Priv: …)'])),
    });
  }
  tellOf(name, action, options, { say, refuse, events });
}

interface Ways {
  say(packet: Headers): void;
  refuse(message: string): void;
  events(list: Headers[], complete: string): void;
}

function tellOf(name: string, action: Headers, options: FakeAmiOptions, { say, refuse, events }: Ways): void {
  const { endpoints = [], peers = [], hints = [], queues = {} } = options;
  switch (name) {
    case 'PJSIPShowEndpoints':
      // As Asterisk does, with a line end too many.
      if (endpoints.length === 0) return refuse('No endpoints found\n');
      return events(
        endpoints.map(({ name: ObjectName, isOnline = true }) => ({
          Event: 'EndpointList',
          ObjectType: 'endpoint',
          ObjectName,
          DeviceState: isOnline ? 'Not in use' : 'Unavailable',
        })),
        'EndpointListComplete',
      );
    case 'PJSIPShowEndpoint': {
      const found = endpoints.find((each) => each.name === action.Endpoint);
      if (!found) return refuse('Unable to retrieve endpoint');
      const { callerId = '<unknown>', context = 'from-internal' } = found;
      return events([{ Event: 'EndpointDetail', Callerid: callerId, Context: context }], 'EndpointDetailComplete');
    }
    case 'SIPpeers':
      return events(
        peers.map((peer) => ({ Event: 'PeerEntry', Channeltype: 'SIP', ObjectName: peer.name, Status: peer.status })),
        'PeerlistComplete',
      );
    case 'SIPshowpeer': {
      const found = peers.find((each) => each.name === action.Peer);
      return say({ Response: 'Success', Callerid: found?.callerId ?? '"" <>', Context: 'from-internal' });
    }
    case 'ExtensionStateList':
      return events(
        hints.map(({ extension, hint }) => ({ Event: 'ExtensionStatus', Exten: extension, Hint: hint, Status: '0' })),
        'ExtensionStateListComplete',
      );
    case 'QueueStatus':
      return events(
        Object.entries(queues).flatMap(([Queue, members]) => [
          { Event: 'QueueParams', Queue, Calls: '0' },
          ...members.map((each) => ({
            Event: 'QueueMember',
            Queue,
            Name: each.name,
            Location: each.interface,
            Paused: '0',
          })),
        ]),
        'QueueStatusComplete',
      );
    case 'CoreShowChannels':
    case 'BridgeList':
      return events([], `${name}Complete`);
    default:
      return say({ Response: 'Success', Message: 'accepted' });
  }
}
