import type { WebSocket } from 'ws';
import type { Clock } from '../../shared/lib/clock.ts';
import type { Log } from '../log.ts';
import type { Sessions } from '../people/sessions.ts';
import type { CentreStore } from '../store/centreStore.ts';
import { createHeads } from './feed/createHeads.ts';
import { createPages } from './feed/createPages.ts';
import type { Session } from './session/createSession.ts';
import { createSession } from './session/createSession.ts';
import { limitPushes } from './session/limitPushes.ts';
import type { SyncWire } from './syncWire.ts';
import { createSyncWire } from './syncWire.ts';

/** A socket that says nothing is not kept. */
const HELLO_MS = 5_000;
/** Of each desk it is asked this often who it is, besides when that changes: a session can run out. */
const CHECK_MS = 60_000;
/** Of all pushes that wait for the disk. */
const WAITING_CHARACTERS = 64_000_000;

export interface SyncNeeds {
  store: CentreStore;
  sessions: Sessions;
  clock: Clock;
  log: Log;
}

/** Between one store and many desks: takes what they did, tells them what is new. */
export interface SyncServer {
  /** A socket that was let in; it still has to say hello. */
  join(socket: WebSocket): void;
  figures(): { desks: number; refusedFrames: number };
  stop(): void;
}

export function createSyncServer({ store, sessions, clock, log }: SyncNeeds): SyncServer {
  const pages = createPages(store);
  const heads = createHeads(store, clock);
  const needs = { store, sessions, clock, pages, push: limitPushes(store, WAITING_CHARACTERS) };
  const joined = new Set<Session>();
  let desks = 0;
  let refusedFrames = 0;
  const forget = sessions.onChange((userId) => {
    for (const session of joined) void session.checkAgain(userId);
  });

  const forgetRestored = store.onRestored?.(() => {
    log.warn({ desks }, 'the store was restored: every desk comes again');
    for (const session of joined) session.refuse('unavailable');
  });

  const countRefused = (missed: string) => {
    refusedFrames += 1;
    log.warn({ missed, refusedFrames }, 'sync frame refused');
  };
  const open = (wire: () => SyncWire): Session =>
    createSession({
      ...needs,
      peer: { send: (frame) => wire().send(frame), end: (code) => wire().end(code) },
      onBadFrame: countRefused,
      onGreeted: ({ hello: { device }, mayPull }) => {
        desks += 1;
        log.info({ device, mayPull, desks }, 'sync desk came');
      },
    });
  const join = (socket: WebSocket) => {
    let checkedAt = clock.now();
    const wire: SyncWire = createSyncWire({
      socket,
      clock,
      onFrame: (frame) => session.hear(frame),
      onRefused: countRefused,
      onBeat: () => {
        // A clock that was set back makes nobody wait.
        if (Math.abs(clock.now() - checkedAt) < CHECK_MS) return;
        checkedAt = clock.now();
        void session.checkAgain(null);
      },
      onClose: () => {
        cancel();
        heads.remove(session);
        joined.delete(session);
        if (session.wasGreeted()) desks -= 1;
        session.gone();
      },
    });
    const session = open(() => wire);
    const cancel = clock.after(HELLO_MS, () => {
      if (!session.wasGreeted()) session.refuse('bad-hello');
    });
    joined.add(session);
    heads.add(session);
  };
  return {
    join,
    figures: () => ({ desks, refusedFrames }),
    stop: () => {
      forget();
      forgetRestored?.();
      heads.stop();
      pages.stop();
    },
  };
}
