import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Language } from '../shared/lib/text.ts';
import type { CentreChild } from './centreProcess/centreChild.ts';
import type { CentreSupervisor } from './centreProcess/superviseCentre.ts';
import { superviseCentre } from './centreProcess/superviseCentre.ts';
import { systemClock } from './clock/systemClock.ts';
import type { Hub } from './desk/hub.ts';
import { createHub } from './desk/hub.ts';
import type { Library } from './desk/library/library.ts';
import { loadLibrary } from './desk/library/loadLibrary.ts';
import type { Desk } from './desk.ts';
import { createDesk } from './desk.ts';
import type { BridgeLink } from './link/bridgeLink.ts';
import { createBridgeLink } from './link/bridgeLink.ts';
import type { DeskStore } from './store/deskStore.ts';
import { openStore } from './store/openStore.ts';

export interface StartOptions {
  /** Where this desk keeps what is its own. */
  data: string;
  /** The folder of scripts and dispositions. */
  resources: string;
  language: Language;
  company: string;
  token: string;
  /** Starts the centre beside this desk. */
  spawnCentre: () => CentreChild;
  /** Fills a store that is opened for the first time. */
  prepare?: (store: DeskStore, library: Library) => Promise<void>;
  log: (line: string) => void;
}

export interface StartedDesk {
  desk: Desk;
  hub: Hub;
  stop(): Promise<void>;
}

/** A whole desk for any shell: its store, its centre, and what is between. Throws when the store cannot be opened or the centre does not come up. */
export async function startDesk(options: StartOptions): Promise<StartedDesk> {
  mkdirSync(options.data, { recursive: true });
  const clock = systemClock;
  const store = openStore(join(options.data, 'desk.db'), { clock });
  const hub = createHub();
  let link: BridgeLink | undefined;
  const centre = superviseCentre({
    clock,
    token: options.token,
    spawn: options.spawnCentre,
    onChange: () => link?.retryNow(),
  });
  try {
    const { library, broken } = loadLibrary(options.resources);
    await Promise.all([options.prepare?.(store, library), centre.started]);
    link = linkTo(centre, store, options.log);
    const desk = createDesk({
      ...{ clock, store, library, link, emit: hub.emit },
      newId: () => uuid(),
      company: options.company,
      language: options.language,
      broken,
      report: (what, error) => options.log(`${what}: ${error instanceof Error ? error.message : String(error)}`),
      onRefusedWrite: (error) => options.log(`a write was refused: ${error.code}`),
    });
    return { desk, hub, stop: () => stopAll(desk, centre) };
  } catch (error) {
    await Promise.allSettled([store.close(), centre.stop()]);
    throw error;
  }
}

function linkTo(centre: CentreSupervisor, _store: DeskStore, log: (line: string) => void): BridgeLink {
  return createBridgeLink({
    clock: systemClock,
    endpoint: centre.endpoint,
    device: uuid(),
    newId: () => uuid(),
    onUnknownFrame: (bytes, count) => log(`a frame of ${bytes} bytes was not understood (${count} so far)`),
  });
}

async function stopAll(desk: Desk, centre: CentreSupervisor): Promise<void> {
  await Promise.allSettled([desk.stop(), centre.stop()]);
}
