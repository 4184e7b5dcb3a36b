import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Language } from '../shared/lib/text.ts';
import { systemClock } from './clock/systemClock.ts';
import type { Hub } from './desk/hub.ts';
import type { Library } from './desk/library/library.ts';
import { loadLibrary } from './desk/library/loadLibrary.ts';
import type { TelHandler } from './desk/telLinks/telHandler.ts';
import type { Desk } from './desk.ts';
import { createDesk } from './desk.ts';
import type { BridgeLink } from './link/bridgeLink.ts';
import { createBridgeLink } from './link/bridgeLink.ts';
import type { SyncLink } from './link/syncLink.ts';
import { createSyncLink } from './link/syncLink.ts';
import type { DeskAccount } from './signIn/createAccount.ts';
import type { DeskCentre } from './signIn/deskCentre.ts';
import type { DeskStore } from './store/deskStore.ts';
import { openStore } from './store/openStore.ts';

export interface StartOptions {
  /** The file of this desk's store. */
  store: string;
  /** The folder of scripts and dispositions. */
  resources: string;
  language: Language;
  company: string;
  hub: Hub;
  account: DeskAccount;
  /** Begins to reach the centre; `retry` is called when it is somewhere else. */
  centre: (retry: () => void) => DeskCentre;
  /** Fills a store that is opened for the first time. */
  prepare?: (store: DeskStore, library: Library) => Promise<void>;
  telHandler?: TelHandler | null;
  log: (line: string) => void;
}

/** A desk that is open. */
export interface OpenedDesk {
  desk: Desk;
  /** What the centre knows this desk by. */
  device: string;
  /** The session is another one, or none. */
  reconnect(): void;
  endpoint: DeskCentre['endpoint'];
  stop(): Promise<void>;
}

/** A whole desk for any shell: its store, its centre, and what is between. Throws when the store cannot be opened or its own centre does not come up. */
export async function startDesk(options: StartOptions): Promise<OpenedDesk> {
  const { account, hub, log } = options;
  mkdirSync(dirname(options.store), { recursive: true });
  const clock = systemClock;
  const store = openStore(options.store, { clock });
  let link: BridgeLink | undefined;
  let syncLink: SyncLink | undefined;
  const centre = options.centre(() => {
    link?.retryNow();
    syncLink?.retryNow();
  });
  try {
    const { library, broken } = loadLibrary(options.resources);
    await Promise.all([options.prepare?.(store, library), centre.started]);
    const own = linkTo(centre, store, log);
    const sync = createSyncLink({ clock, ...reaching(centre), store, newId: () => uuid(), log });
    [link, syncLink] = [own, sync];
    const desk = createDesk({
      ...{ clock, store, library, link: own, syncLink: sync, account, emit: hub.emit },
      newId: () => uuid(),
      telHandler: options.telHandler ?? null,
      company: options.company,
      language: options.language,
      broken,
      report: (what, error) => log(`${what}: ${error instanceof Error ? error.message : String(error)}`),
      onRefusedWrite: (error) => log(`a write was refused: ${error.code}`),
    });
    const { device } = store;
    return {
      ...{ desk, device, endpoint: centre.endpoint, reconnect: () => both(own, sync) },
      stop: async () => void (await Promise.allSettled([desk.stop(), centre.stop()])),
    };
  } catch (error) {
    await Promise.allSettled([store.close(), centre.stop()]);
    throw error;
  }
}

function both(link: BridgeLink, sync: SyncLink): void {
  link.reconnect();
  sync.reconnect();
}

const linkTo = (centre: DeskCentre, { device }: DeskStore, log: (line: string) => void): BridgeLink =>
  createBridgeLink({
    clock: systemClock,
    endpoint: centre.endpoint,
    device,
    newId: () => uuid(),
    onUnknownFrame: (bytes, count) => log(`a frame of ${bytes} bytes was not understood (${count} so far)`),
  });

const reaching = ({ endpoint }: DeskCentre) => ({
  endpoint,
  certificates: () => {
    const ca = endpoint()?.ca;
    return ca ? { ca } : {};
  },
});
