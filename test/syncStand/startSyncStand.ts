import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNoPbx } from '../../src/centre/bridge/createNoPbx.ts';
import { startCentre } from '../../src/centre/centre.ts';
import { createLog } from '../../src/centre/log.ts';
import type { CentreStore } from '../../src/centre/store/centreStore.ts';
import { systemClock } from '../../src/centre/systemClock.ts';
import type { Clock } from '../../src/shared/lib/clock.ts';
import { createMemoryCentreStore } from '../memoryCentreStore/createMemoryCentreStore.ts';
import { createKnownSessions, personOf } from './createKnownSessions.ts';

/** The real server on a free port, over a store in memory or the one that is given. Amina may see all, Bruno one team. */
export async function startSyncStand({
  clock = systemClock,
  store = createMemoryCentreStore({ now: () => clock.now() }),
}: {
  clock?: Clock;
  store?: CentreStore;
} = {}) {
  const sessions = createKnownSessions({ amina: personOf('amina'), bruno: personOf('bruno', ['team:north']) });
  const copyFolder = mkdtempSync(join(tmpdir(), 'crocdesk-copies-'));
  const centre = await startCentre({
    ...{ listening: { host: '127.0.0.1', port: 0 }, token: 'start-token', pbx: createNoPbx() },
    ...{ clock, log: createLog('silent'), sessions, sync: { store, copyFolder } },
  });
  return {
    ...{ centre, store, sessions, copyFolder, url: centre.url },
    end: async () => {
      await centre.close();
      rmSync(copyFolder, { recursive: true, force: true });
    },
  };
}
export type SyncStand = Awaited<ReturnType<typeof startSyncStand>>;
