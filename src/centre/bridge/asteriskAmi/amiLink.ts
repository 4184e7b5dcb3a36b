import { connect as connectTcp } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ConnectionOptions } from 'node:tls';
import { connect as connectTls } from 'node:tls';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { PbxHealth, PbxTrouble } from '../../../shared/link/bridge/messages.ts';
import type { AmiConnection } from './amiConnection.ts';
import { createAmiConnection } from './amiConnection.ts';
import type { AmiPacket } from './amiEvent.ts';
import { header } from './amiEvent.ts';
import { shuffledDelay } from './shuffledDelay.ts';

export interface AmiServer {
  host: string;
  port: number;
  username: string;
  secret: string;
  /** Port 5039, as a rule. Without it, the secret crosses the wire in clear. */
  tls?: boolean | ConnectionOptions;
}
export interface AmiLinkHeard {
  /** An event of the PBX, once `synced` has been answered. */
  event(packet: AmiPacket): void;
  /** Logged in, and the PBX is ready: build the picture. Events wait until that is done. */
  sync(connection: AmiConnection): Promise<void>;
  lost(): void;
  health(state: PbxHealth, latencyMs: number | null, trouble?: PbxTrouble | null): void;
  /** For the log: no secret, no number. */
  say(level: 'info' | 'warn', what: string): void;
}
export interface AmiLink {
  /** Undefined while there is none to use. */
  connection(): AmiConnection | undefined;
  /** Whether the PBX is of the family before Asterisk 12. */
  isOld(): boolean;
  start(): void;
  stop(): void;
}

/** Classes of events that tell of calls and queues; the rest is noise. */
const CLASSES = 'system,call,agent';
const REFUSED_MS = 60_000;
/** A login without the class `system` is never told that the PBX has booted. */
const BOOT_TOLD_MS = 5_000;

/** Keeps one login at an Asterisk for as long as it is wanted. */
export function createAmiLink(server: AmiServer, clock: Clock, heard: AmiLinkHeard, random = Math.random): AmiLink {
  let isWanted = false;
  let isOld = false;
  let attempt = 0;
  let cancelRetry = () => {};
  let cancelBoot = () => {};
  let open: AmiConnection | undefined;
  let ready: AmiConnection | undefined;
  let isSyncing = false;
  /** Null once they are handed on as they come. */
  let waiting: AmiPacket[] | null = [];

  const retry = (ms: number) => {
    if (isWanted) cancelRetry = clock.after(ms, connect);
  };
  const closed = (why: string) => {
    const wasReady = ready !== undefined;
    open = undefined;
    ready = undefined;
    cancelBoot();
    if (!isWanted) return;
    heard.health('down', null, why === REFUSED ? 'login-refused' : 'unreachable');
    heard.say('warn', `the connection to the PBX is gone: ${why}`);
    if (wasReady) heard.lost();
    attempt += 1;
    retry(why === REFUSED ? REFUSED_MS : shuffledDelay(attempt, random));
  };
  const flush = () => {
    const packets = waiting ?? [];
    waiting = null;
    for (const packet of packets) heard.event(packet);
  };
  const sync = async (connection: AmiConnection) => {
    if (isSyncing || connection !== open) return;
    isSyncing = true;
    waiting ??= [];
    heard.health('resyncing', null);
    await heard.sync(connection).finally(() => {
      isSyncing = false;
    });
    attempt = 0;
    ready = connection;
    flush();
    connection.watch((latencyMs) => heard.health('up', latencyMs));
    heard.health('up', null);
    heard.say('info', 'the PBX is connected');
  };
  const connect = () => {
    waiting = [];
    const connection = createAmiConnection(socketTo(server), clock, {
      banner: (line) => {
        isOld = /Manager\/1\./.test(line);
        logIn(connection, server)
          .then(() => {
            cancelBoot = clock.after(BOOT_TOLD_MS, () => ready ?? begin());
          })
          .catch((error: Error) => giveUp(error.message));
      },
      event: (packet) => {
        if (waiting === null) heard.event(packet);
        else waiting.push(packet);
        if (header(packet, 'Event') === 'FullyBooted') begin();
      },
      closed: (why) => closed(refusal ?? why),
    });
    let refusal: string | undefined;
    const begin = () => void sync(connection).catch((error: Error) => giveUp(error.message));
    const giveUp = (why: string) => {
      refusal = why;
      connection.close();
    };
    open = connection;
  };
  return {
    connection: () => ready,
    isOld: () => isOld,
    start: () => {
      isWanted = true;
      connect();
    },
    stop: () => {
      isWanted = false;
      cancelRetry();
      open?.close();
    },
  };
}

const REFUSED = 'the PBX refuses the name or the secret';

async function logIn(connection: AmiConnection, { username, secret }: AmiServer): Promise<void> {
  const answer = await connection.send({ Action: 'Login', Username: username, Secret: secret, Events: CLASSES });
  if (header(answer, 'Response') !== 'Success') throw new Error(REFUSED);
}

function socketTo({ host, port, tls }: AmiServer): Duplex {
  if (!tls) return connectTcp({ host, port, noDelay: true });
  return connectTls({ host, port, ...(tls === true ? {} : tls) });
}
