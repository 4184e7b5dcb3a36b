import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../shared/lib/clock.ts';
import { createCopies } from './copy/createCopies.ts';
import { createTickets } from './copy/createTickets.ts';
import { serveCopy } from './copy/serveCopy.ts';
import type { SyncNeeds } from './createSyncServer.ts';
import { createSyncServer } from './createSyncServer.ts';
import type { ServedSync } from './serveSync.ts';
import { serveSync } from './serveSync.ts';

/** So many desks make their first copy at a time: more only make each other slow. */
const COPIES_AT_ONCE = 16;
/** Tombstones and results are kept so long; a desk that was away longer begins anew. */
const KEPT_MS = 30 * 86_400_000;
const HOUR_MS = 3_600_000;

export interface Sync extends ServedSync {
  serveCopy(request: IncomingMessage, response: ServerResponse): void;
}

/** All that a centre does for the stores of its desks. Whoever opened the store closes it. */
export function createSync({ copyFolder, ...needs }: SyncNeeds & { copyFolder: string }): Sync {
  const { store, sessions, clock, log } = needs;
  const { upgrade, close } = serveSync(createSyncServer(needs));
  const copies = createCopies({ store, folder: copyFolder, clock, log });
  const stopCollecting = hourly(clock, () => {
    const kept = [store.collect(clock.now() - KEPT_MS), copies.tidy()];
    Promise.all(kept).catch(() => log.warn('what is old was not collected'));
  });
  return {
    upgrade,
    serveCopy: serveCopy({ copies, tickets: createTickets(clock, COPIES_AT_ONCE), sessions, clock }),
    close: async () => {
      stopCollecting();
      await close();
    },
  };
}

function hourly(clock: Clock, work: () => void): () => void {
  let cancel = () => {};
  const wait = () => {
    cancel = clock.after(HOUR_MS, () => {
      wait();
      work();
    });
  };
  wait();
  return () => cancel();
}
