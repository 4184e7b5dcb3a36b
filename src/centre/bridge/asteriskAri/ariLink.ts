import type { Clock } from '../../../shared/lib/clock.ts';
import type { PbxHealth } from '../../../shared/link/bridge/messages.ts';
import { shuffledDelay } from '../asteriskAmi/shuffledDelay.ts';
import type { AriRest } from './ariRest.ts';
import type { AriServer } from './ariServer.ts';
import type { AriSocket } from './ariSocket.ts';
import { createAriSocket } from './ariSocket.ts';
import { createInbox } from './createInbox.ts';

export interface AriLinkHeard {
  /** An event of the PBX, once `sync` has been answered. `at` is when it came. */
  event(event: unknown, at: number): void;
  /** Connected: build the picture. Events wait until that is done. Rejects when the PBX does not say. */
  sync(): Promise<void>;
  lost(): void;
  health(state: PbxHealth, latencyMs: number | null): void;
  /** For the log: no secret, no number. */
  say(level: 'info' | 'warn' | 'error', what: string): void;
}
export interface AriLink {
  isReady(): boolean;
  /** Another has taken the application's name. */
  isReplaced(): boolean;
  start(): void;
  stop(): void;
}

const PING_MS = 5_000;
const DEAD_MS = 15_000;
const REFUSED_MS = 60_000;
/** Events that wait for the picture; more of them than this, and it is begun again. */
const WAITING_LIMIT = 200_000;
export const REPLACED =
  'another program has connected to the PBX under the name of this application and hears everything instead of this centre; end it, or give each its own name, then restart this centre';

/** Keeps one socket at an Asterisk for as long as it is wanted, unless another takes its place. */
export function createAriLink(
  server: AriServer,
  rest: AriRest,
  clock: Clock,
  heard: AriLinkHeard,
  random = Math.random,
): AriLink {
  let isWanted = false;
  let isReplaced = false;
  let isReady = false;
  let hasGarbage = false;
  let attempt = 0;
  let socket: AriSocket | undefined;
  let cancelRetry = () => {};
  let cancelPing = () => {};
  const inbox = createInbox<{ event: unknown; at: number }>(({ event, at }) => heard.event(event, at));

  const closed = (why: string, isRefused: boolean) => {
    const wasReady = isReady;
    inbox.empty();
    inbox.shut();
    cancelPing();
    isReady = false;
    socket = undefined;
    if (!isWanted) return;
    heard.health('down', null);
    if (wasReady) heard.lost();
    if (isReplaced) return heard.say('error', REPLACED);
    heard.say('warn', `the connection to the PBX is gone: ${why}`);
    attempt += 1;
    cancelRetry = clock.after(isRefused ? REFUSED_MS : shuffledDelay(attempt, random), connect);
  };
  /** By HTTP beside the socket: it says how fast the PBX is, and that it still answers. */
  const watch = (of: AriSocket, heardAt: number) => {
    const askedAt = clock.now();
    void rest.isThere().then((isThere) => {
      if (socket !== of) return;
      if (isThere) heard.health('up', clock.now() - askedAt);
      const lastAt = isThere ? clock.now() : heardAt;
      if (clock.now() - lastAt >= DEAD_MS) return of.close('the PBX answers no questions');
      cancelPing = clock.after(PING_MS, () => watch(of, lastAt));
    });
  };
  const sync = async (of: AriSocket) => {
    heard.health('resyncing', null);
    await heard.sync();
    if (socket !== of) return;
    attempt = 0;
    isReady = true;
    inbox.open();
    heard.health('up', null);
    heard.say('info', 'the PBX is connected');
    watch(of, clock.now());
  };
  const take = (event: unknown) => {
    if (typeOf(event) === 'ApplicationReplaced') {
      isReplaced = true;
      return socket?.close('replaced');
    }
    inbox.push({ event, at: clock.now() });
    if (inbox.waiting() > WAITING_LIMIT) socket?.close('too much waits');
  };
  const garbage = () => {
    if (!hasGarbage) heard.say('warn', 'the PBX sends what is no event: it is passed over');
    hasGarbage = true;
  };
  function connect(): void {
    hasGarbage = false;
    const open = () => {
      const of = socket;
      if (of) sync(of).catch((error: Error) => of.close(error.message));
    };
    socket = createAriSocket(server, clock, { open, event: take, garbage, closed });
  }
  return {
    isReady: () => isReady,
    isReplaced: () => isReplaced,
    start: () => {
      isWanted = true;
      isReplaced = false;
      connect();
    },
    stop: () => {
      isWanted = false;
      cancelRetry();
      socket?.close('stopped');
    },
  };
}

const typeOf = (event: unknown) => (event as { type?: unknown }).type;
