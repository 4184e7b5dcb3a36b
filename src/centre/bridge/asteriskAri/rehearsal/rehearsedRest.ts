import type { RehearsedChannel } from './rehearsedChannel.ts';
import { isInStasis, rehearsedChannel } from './rehearsedChannel.ts';
import type { RehearsedExchange } from './rehearsedExchange.ts';

export interface AriAsked {
  method: string;
  /** Below `/ari`. */
  path: string;
  query: Record<string, string>;
  body?: unknown;
}
export interface RestAnswer {
  status: number;
  body?: unknown;
}

/** What it is set up with, beside its calls. */
export interface RehearsedSetup {
  endpoints: ReadonlyMap<string, boolean>;
  knows(app: string): boolean;
  /** What is recorded, by name: `recording`, `paused`. */
  recordings: Map<string, string>;
}

const done: RestAnswer = { status: 204 };
const refused = (status: number, message: string): RestAnswer => ({ status, body: { message } });

/** Answers as the REST interface of an Asterisk would, and does it. */
export function answerRest(exchange: RehearsedExchange, asked: AriAsked, setup: RehearsedSetup): RestAnswer {
  const [subject, id = '', what = ''] = asked.path.split('/').filter(Boolean).map(decodeURIComponent);
  if (subject === 'channels' && id === '') return channels(exchange, asked);
  if (subject === 'channels') return onChannel(exchange, asked, id, what);
  if (subject === 'bridges' && id === '')
    return { status: 200, body: [...exchange.bridges.values()].map(exchange.bridgeJson) };
  if (subject === 'bridges') return onBridge(exchange, asked, id, what);
  if (subject === 'recordings') return onRecording(setup.recordings, asked, what);
  if (subject === 'asterisk') return { status: 200, body: { ping: 'pong' } };
  if (subject === 'endpoints') return { status: 200, body: [...setup.endpoints].map(endpointJson) };
  if (subject !== 'applications') return refused(404, 'Resource not found');
  const isFilter = asked.method === 'PUT';
  return isFilter || setup.knows(id) ? { status: 200, body: { name: id } } : refused(404, 'Not found');
}

function onRecording(recordings: RehearsedSetup['recordings'], { method }: AriAsked, name: string): RestAnswer {
  if (method !== 'GET') {
    recordings.set(name, method === 'POST' ? 'paused' : 'recording');
    return done;
  }
  const state = recordings.get(name);
  return state === undefined ? refused(404, 'Recording not found') : { status: 200, body: { name, state } };
}

const endpointJson = ([resource, isOnline]: [string, boolean]) => ({
  ...{ technology: 'PJSIP', resource, state: isOnline ? 'online' : 'offline', channel_ids: [] },
});

function channels(exchange: RehearsedExchange, { method, query }: AriAsked): RestAnswer {
  if (method === 'GET') return { status: 200, body: [...exchange.channels.values()].map(exchange.json) };
  const { endpoint = '', channelId: id = '', originator, appArgs, callerId = '', app } = query;
  const name = endpoint.replace(/^PJSIP\//, '');
  const linkedId = originator === undefined ? id : (exchange.channels.get(originator)?.linkedId ?? id);
  const number = /<(.*)>/.exec(callerId)?.[1] ?? '';
  const channel = exchange.add(rehearsedChannel(name, { id, linkedId, app: 'AppDial2' }));
  Object.assign(channel, { number, connected: number, words: app ? (appArgs ?? '') : null });
  setImmediate(() => exchange.channels.has(id) && exchange.ring(channel));
  return { status: 200, body: exchange.json(channel) };
}

function onChannel(exchange: RehearsedExchange, asked: AriAsked, id: string, what: string): RestAnswer {
  const channel = exchange.channels.get(id);
  if (!channel) return refused(404, 'Channel not found');
  if (what === 'variable')
    return { status: 200, body: { value: channel.isWithheld ? 'prohib_passed_screen' : 'allowed_not_screened' } };
  if (asked.method === 'DELETE' && what === '') {
    exchange.end(channel, 'pbx', asked.query.reason === 'rejected' ? 21 : 16);
    return done;
  }
  if (!isInStasis(channel)) return refused(409, 'Channel not in Stasis application');
  return inStasis(exchange, asked, channel, what);
}

function inStasis(exchange: RehearsedExchange, asked: AriAsked, channel: RehearsedChannel, what: string): RestAnswer {
  const isOn = asked.method === 'POST';
  if (what === 'moh') channel.music = isOn;
  if (what === 'mute') channel.muted = isOn;
  if (what === 'answer') channel.state = 'Up';
  if (what === 'continue') goOn(exchange, channel, asked.query);
  return done;
}

function goOn(exchange: RehearsedExchange, channel: RehearsedChannel, query: AriAsked['query']): void {
  exchange.leaveStasis(channel);
  Object.assign(channel, { app: 'Playback', appData: '', exten: query.extension ?? channel.exten });
}

function onBridge(exchange: RehearsedExchange, { method, query }: AriAsked, id: string, what: string): RestAnswer {
  if (method === 'POST' && what === '') {
    exchange.bridges.set(id, { id, isOurs: true, channels: new Set() });
    return { status: 200, body: {} };
  }
  const bridge = exchange.bridges.get(id);
  if (!bridge) return refused(404, 'Bridge not found');
  const members = (query.channel ?? '').split(',').filter(Boolean);
  for (const member of members) {
    const channel = exchange.channels.get(member);
    if (!channel) return refused(400, 'Channel not found');
    if (!isInStasis(channel)) return refused(409, 'Channel not in Stasis application');
    if (what === 'addChannel' && channel.bridge === id) return refused(400, 'Channel is there already');
    if (what === 'addChannel') exchange.enter(bridge, channel);
    else if (channel.bridge === id) exchange.leave(channel);
    else return refused(422, 'Channel not in this bridge');
  }
  if (method === 'DELETE') {
    for (const member of bridge.channels) exchange.leave(exchange.channels.get(member) as RehearsedChannel);
    exchange.bridges.delete(id);
  }
  return done;
}
