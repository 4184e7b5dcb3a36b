import type { Database } from 'better-sqlite3';
import type { SyncLink } from '../../../src/main/link/syncLink.ts';
import { createSyncLink } from '../../../src/main/link/syncLink.ts';
import type { Random } from '../../../src/shared/demo/random.ts';
import type { Clock } from '../../../src/shared/lib/clock.ts';
import type { SimCentre } from '../centre/createSimCentre.ts';
import type { SimLine } from '../world/simLine.ts';
import { clockOf } from '../world/simTime.ts';
import type { DeskFile } from './deskFile.ts';
import { openDeskFile } from './deskFile.ts';
import type { SimStore } from './simStore.ts';
import { createSimStore } from './simStore.ts';

const NOWHERE = { url: 'ws://centre.example' };

export interface SimDesk {
  readonly name: string;
  readonly token: string;
  readonly line: SimLine;
  readonly db: Database;
  readonly store: SimStore;
  readonly isOn: boolean;
  /** What this desk's clock is ahead of the true time, ms. */
  clockAheadMs: number;
  /** Of a version that may push and is told nothing. */
  isOld: boolean;
  /** A copy somebody made. */
  keptFile: DeskFile | null;
  /** Lines of its log about rows that had to be healed. */
  readonly healed: string[];
  state(): string;
  now(): number;
  start(): void;
  /** As kill -9: what was committed is there, and nothing else. */
  kill(): void;
  /** In order. */
  end(): void;
  /** A copy of its file; null where it is being written. */
  copyFile(): DeskFile | null;
  /** Somebody put another file in its place while it was off. */
  putFile(file: DeskFile): void;
}

interface Needs {
  name: string;
  token: string;
  file: DeskFile;
  time: Clock;
  random: Random;
  /** Of what else its machine has to do. */
  load: Random;
  line: SimLine;
  centre: SimCentre;
  newId: () => string;
}

/** A whole desk but its screen: the real store and the real link, over a simulated disk, line and clock. */
export function createSimDesk({ name, token, file, time, random, load, line, centre, newId }: Needs): SimDesk {
  let db = openDeskFile(file);
  let life = 0;
  let isOn = false;
  let store: SimStore;
  let link: SyncLink | null = null;
  const never = new Promise<never>(() => {});

  const start = () => {
    if (isOn) return;
    isOn = true;
    life += 1;
    const own = life;
    const isAlive = () => isOn && life === own;
    const clock = clockOf(time, () => desk.clockAheadMs, isAlive);
    const alive = async <T>(work: Promise<T>): Promise<T> => {
      const [done] = await Promise.allSettled([work]);
      if (!isAlive()) return never;
      if (done.status === 'rejected') throw done.reason;
      return done.value;
    };
    store = createSimStore({
      ...{ db, clock, random, load, newId },
      download: () => {
        const copies = centre.download(token);
        return {
          manifest: (scope) => alive(line.fetch(() => copies.manifest(scope))),
          segment: (manifest, n) => alive(line.fetch(() => copies.segment(manifest, n))),
          end: () => {},
        };
      },
    });
    link = createSyncLink({
      ...{ clock, store, newId, random: () => random.next() },
      endpoint: () => ({ ...NOWHERE, token }),
      connect: () => line.connect(centre.join(), desk.isOld ? asAnOlder : (frame) => frame),
      log: (text) => {
        if (text.includes('put right')) desk.healed.push(text);
      },
    });
    link.listen({ state: () => {}, changed: () => {} });
  };
  const off = () => {
    store.copies.stop();
    isOn = false;
    link = null;
  };

  const desk: SimDesk = {
    ...{ name, token, line, clockAheadMs: 0, isOld: false, keptFile: null, healed: [], start },
    get db() {
      return db;
    },
    get store() {
      return store;
    },
    get isOn() {
      return isOn;
    },
    state: () => link?.state().state ?? 'off',
    now: () => time.now() + desk.clockAheadMs,
    kill() {
      if (!isOn) return;
      isOn = false;
      if (db.inTransaction) db.exec('ROLLBACK');
      line.hangUp();
      link = null;
    },
    end() {
      if (!isOn) return;
      link?.stop();
      store.writer.parts.book.setClean(true);
      off();
    },
    copyFile: () => (db.inTransaction ? null : db.serialize()),
    putFile(other) {
      db.close();
      db = openDeskFile(other);
    },
  };
  return desk;
}

/** The shapes of two versions ago. */
const asAnOlder = (frame: string): string => frame.replace(/"schema":\d+/, '"schema":-1');
