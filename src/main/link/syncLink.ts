import type { CopyProgress, SyncState } from '../../shared/desk/syncState.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { Changed } from '../sync/syncStore.ts';
import { syncStateOf } from '../sync/syncView.ts';
import { createCopyGauge } from './copyGauge.ts';
import type { CentreAddress } from './syncRunner.ts';
import { createSyncRunner } from './syncRunner.ts';
import type { Connect } from './syncSocket.ts';
import type { StepNeeds } from './syncSteps.ts';

/** The page is told no more often than this. */
const TELL_MS = 200;
/** A mutation that the centre took is kept so long, for a centre that is put back from a backup. */
const KEEP_MS = 14 * 86_400_000;

export interface SyncListener {
  state(state: SyncLinkState): void;
  /** Something that may be on the screen is not what it was. */
  changed(changed: Changed): void;
}

/** What of the state the link knows; the rest is in the store. */
export type SyncLinkState = Pick<SyncState, 'state' | 'lastPullAt' | 'copy' | 'code'>;

export interface SyncLinkOptions {
  clock: Clock;
  /** Where the centre is now; null while nobody knows. */
  endpoint: () => CentreAddress | null;
  store: Pick<DeskStore, 'device' | 'sync' | 'copies' | 'onWritten'>;
  newId: () => string;
  /** 0 ≤ n < 1 */
  random?: () => number;
  /** Certificates that are believed besides those Node knows, PEM: for what another thread fetches. */
  certificates?: () => { ca?: readonly string[] };
  /** Otherwise by the network. */
  connect?: Connect;
  log: (line: string) => void;
}

export interface SyncLink {
  /** Begins, and tells from now on. */
  listen(listener: SyncListener): void;
  state(): SyncLinkState;
  /** The centre may be somewhere else, or somebody signed in: do not wait for the next attempt. */
  retryNow(): void;
  /** Another session, or none: says hello again. */
  reconnect(): void;
  stop(): void;
}

/** Runs the sync of one desk: one socket, one store, one clock, and a machine that decides. */
export function createSyncLink({
  clock,
  endpoint,
  store,
  newId,
  random = Math.random,
  certificates = () => ({}),
  connect,
  log,
}: SyncLinkOptions): SyncLink {
  let listener: SyncListener | null = null;
  let cancelTelling: (() => void) | null = null;
  let copy: CopyProgress | null = null;
  let repaired = 0;
  const gauge = createCopyGauge(clock);

  const needs: StepNeeds = {
    ...{ sync: store.sync, copies: store.copies, newIncarnation: newId },
    source: () => {
      const to = endpoint();
      return to && { url: to.url, token: to.token, device: store.device, ...certificates() };
    },
    onChanged: (changed) => listener?.changed(changed),
    onNotUnderstood: (rows) => log(`${rows} rows of the centre were not understood`),
    onProgress(count) {
      copy = gauge(count);
      tellSoon();
    },
  };
  const runner = createSyncRunner({
    ...{ clock, endpoint, device: store.device, newId, random, log, needs, onMoved },
    ...(connect && { connect }),
  });

  function onMoved(): void {
    const more = runner.machine().repaired - repaired;
    if (more > 0) log(`${more} rows were not as the centre has them, and were put right`);
    repaired += more;
    tellSoon();
  }

  const state = (): SyncLinkState => {
    const { lastPullAt, code } = runner.machine();
    return { state: syncStateOf(runner.machine()), lastPullAt, copy, code };
  };

  function tellSoon(): void {
    cancelTelling ??= clock.after(TELL_MS, () => {
      cancelTelling = null;
      listener?.state(state());
    });
  }

  const forgetWrites = store.onWritten(() => runner.hear({ type: 'written' }));
  return {
    listen(to) {
      listener = to;
      store.sync.tidy(clock.now() - KEEP_MS).catch(() => {});
      store.sync.load().then(
        (local) => runner.hear({ type: 'start', local }),
        () => log('the sync could not begin: the store did not answer'),
      );
    },
    state,
    retryNow: () => runner.hear({ type: 'retry-now' }),
    reconnect() {
      runner.hear({ type: 'lost' });
      runner.hear({ type: 'retry-now' });
    },
    stop() {
      listener = null;
      forgetWrites();
      runner.hear({ type: 'stop' });
      cancelTelling?.();
    },
  };
}
