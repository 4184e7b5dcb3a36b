import type { WebSocket } from 'ws';
import { createLog } from '../../../src/centre/log.ts';
import type { CentreStore, PlacedRow } from '../../../src/centre/store/centreStore.ts';
import { createSyncServer } from '../../../src/centre/sync/createSyncServer.ts';
import type { Download } from '../../../src/main/store/copy/download.ts';
import type { Random } from '../../../src/shared/demo/random.ts';
import type { Clock } from '../../../src/shared/lib/clock.ts';
import type { Memory } from '../../memoryCentreStore/memory.ts';
import { createMemory } from '../../memoryCentreStore/memory.ts';
import type { KnownSessions } from '../../syncStand/createKnownSessions.ts';
import type { SimSocket } from '../world/simSocket.ts';
import { clockOf } from '../world/simTime.ts';
import type { Entry, Journal } from './journal.ts';
import { openSimCentreStore } from './simCentreStore.ts';
import { createShelf } from './simCopies.ts';

/** All that is on its disk, and what it did to come there. */
export interface Disk {
  memory: Memory;
  journal: Entry[];
}

export interface SimCentre {
  readonly disk: { memory: Memory; journal: Journal };
  /** Where a desk is let in; null while nobody is there. */
  join(): ((socket: WebSocket) => void) | null;
  /** First copies, for whoever has this token. */
  download(token: string): Download;
  put(rows: readonly PlacedRow[]): Promise<void>;
  remove(customerId: string): Promise<void>;
  setScopes(customerId: string, scopes: readonly string[]): Promise<void>;
  collect(before: number): Promise<void>;
  start(): void;
  kill(): void;
  backUp(): void;
  /** The last backup, as a new life of the centre; nothing where there is none. */
  restore(): void;
}

interface Needs {
  time: Clock;
  random: Random;
  sessions: KnownSessions;
}

export function createSimCentre({ time, random, sessions }: Needs): SimCentre {
  let disk: Disk = { memory: createMemory('epoch-1'), journal: [] };
  let backup: Disk | null = null;
  let epochs = 1;
  let life = 0;
  let running: { store: CentreStore; join: (socket: WebSocket) => void; stop: () => void } | null = null;
  const sockets = new Set<SimSocket>();
  const shelf = createShelf({ random, sessions, store: () => running?.store ?? null });

  const start = () => {
    if (running) return;
    life += 1;
    const own = life;
    const isOn = () => running !== null && life === own;
    const clock = clockOf(time, () => 0, isOn);
    const store = openSimCentreStore(disk, { clock, random });
    const server = createSyncServer({ store, sessions, clock, log: createLog('silent') });
    const join = (socket: WebSocket) => {
      const end = socket as unknown as SimSocket;
      sockets.add(end);
      end.on('close', () => sockets.delete(end));
      server.join(socket);
    };
    running = { store, join, stop: server.stop };
  };
  const kill = () => {
    if (!running) return;
    running.stop();
    running = null;
    for (const socket of [...sockets]) {
      socket.removeAllListeners();
      socket.terminate();
    }
    sockets.clear();
  };
  const asked = async (work: (store: CentreStore) => Promise<void>) => {
    if (running) await work(running.store);
  };
  return {
    get disk() {
      return disk;
    },
    join: () => running?.join ?? null,
    download: shelf.download,
    put: (rows) => asked((store) => store.put(rows)),
    remove: (id) => asked((store) => store.remove(id)),
    setScopes: (id, scopes) => asked((store) => store.setScopes(id, scopes)),
    collect: (before) => asked((store) => store.collect(before)),
    ...{ start, kill },
    backUp: () => {
      backup = structuredClone(disk);
    },
    restore: () => {
      if (!backup) return;
      const wasRunning = running !== null;
      kill();
      epochs += 1;
      disk = structuredClone(backup);
      disk.memory.epoch = `epoch-${epochs}`;
      if (wasRunning) start();
    },
  };
}
