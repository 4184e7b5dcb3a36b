import type { Clock } from '../../../shared/lib/clock.ts';
import type { PbxHealth, PbxTrouble } from '../../../shared/link/bridge/messages.ts';
import { shuffledDelay } from '../asteriskAmi/shuffledDelay.ts';
import type { AriRest } from './ariRest.ts';
import type { AriServer } from './ariServer.ts';
import type { AriSocket } from './ariSocket.ts';
import { createAriSocket } from './ariSocket.ts';
import { createInbox } from './createInbox.ts';
import { isRefusedStasis } from './isRefusedStasis.ts';

export interface AriLinkHeard {
  /** An event of the PBX, once `sync` has been answered. `at` is when it came. */
  event(event: unknown, at: number): void;
  /**
   * Connected: build the picture. Events wait until that is done. Rejects when the PBX does not say.
   * `app`: the name under which it listens; a stand-in hears everything, and nothing is handed to it.
   */
  sync(app: string, isStandIn: boolean): Promise<void>;
  lost(): void;
  health(state: PbxHealth, latencyMs: number | null, trouble?: PbxTrouble | null): void;
  /** For the log: no secret, no number. */
  say(level: 'info' | 'warn' | 'error', what: string): void;
}
export interface AriLink {
  isReady(): boolean;
  start(): void;
  stop(): void;
}

const PING_MS = 5_000;
const DEAD_MS = 15_000;
const REFUSED_MS = 60_000;
/** Events that wait for the picture; more of them than this, and it is begun again. */
const WAITING_LIMIT = 200_000;
const REPLACED =
  'another program has connected to the PBX under the name of this application and is handed its calls instead of this centre; end it, or give each its own name';

/**
 * Keeps one socket at an Asterisk for as long as it is wanted. When another program takes the application's name, it is
 * not fought for: a stand-in of another name goes on watching, until the PBX says that nobody has the name any more.
 */
export function createAriLink(
  server: AriServer,
  rest: AriRest,
  clock: Clock,
  heard: AriLinkHeard,
  random = Math.random,
): AriLink {
  let isWanted = false;
  let isReady = false;
  let hasGarbage = false;
  let attempt = 0;
  let socket: AriSocket | undefined;
  let isStandIn = false;
  const standIn = `${server.app}-standby-${Math.floor(random() * 2 ** 32).toString(36)}`;
  const app = () => (isStandIn ? standIn : server.app);
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
    heard.health('down', null, isRefused ? 'login-refused' : isStandIn ? 'taken-over' : 'unreachable');
    if (wasReady) heard.lost();
    heard.say('warn', `the connection to the PBX is gone: ${why}`);
    attempt += 1;
    cancelRetry = clock.after(isRefused ? REFUSED_MS : shuffledDelay(attempt, random), connect);
  };
  /** By HTTP beside the socket: it says how fast the PBX is, and that it still answers. */
  const watch = (of: AriSocket, missedMs = 0) => {
    const askedAt = clock.now();
    void rest.isThere().then((isThere) => {
      if (socket !== of) return;
      if (isThere) heard.health('up', clock.now() - askedAt, isStandIn ? 'taken-over' : null);
      if (isThere && isStandIn) void lookForName(of);
      const silentMs = isThere ? 0 : missedMs + PING_MS;
      if (silentMs >= DEAD_MS) return of.close('the PBX answers no questions');
      cancelPing = clock.after(PING_MS, () => watch(of, silentMs));
    });
  };
  /** The PBX has forgotten the name, as after a restart: nobody has it. */
  const lookForName = async (of: AriSocket) => {
    const answer = await rest.ask({ method: 'GET', path: ['applications', server.app] });
    if (!answer.ok && answer.code === 'no-such-call' && socket === of) comeBack();
  };
  const stepAside = () => {
    isStandIn = true;
    heard.say('error', REPLACED);
    socket?.close('replaced');
  };
  const comeBack = () => {
    isStandIn = false;
    heard.say('info', 'nobody has the name of this application any more: it is taken back');
    socket?.close('coming back');
  };
  const sync = async (of: AriSocket) => {
    heard.health('resyncing', null);
    await heard.sync(app(), isStandIn);
    if (socket !== of) return;
    attempt = 0;
    isReady = true;
    inbox.open();
    heard.health('up', null, isStandIn ? 'taken-over' : null);
    heard.say('info', 'the PBX is connected');
    watch(of);
  };
  const take = (event: unknown) => {
    if (typeOf(event) === 'ApplicationReplaced') return stepAside();
    if (isStandIn && isRefusedStasis(event, server.app)) return comeBack();
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
    socket = createAriSocket({ ...server, app: app() }, clock, { open, event: take, garbage, closed });
  }
  return {
    isReady: () => isReady,
    start: () => {
      isWanted = true;
      isStandIn = false;
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
