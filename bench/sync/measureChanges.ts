import { randomUUID } from 'node:crypto';
import { constants, copyFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { measureFloor } from '../centre/measureFloor.ts';
import { benchId } from '../store/benchPeople.ts';
import type { CentreProcess } from './centreProcess.ts';
import { startDesk } from './startDesk.ts';
import { startRoom } from './startRoom.ts';

/** All that follow the centre: two with all they are made of, the others with a connection each. */
export const DESKS = 200;
/** Somewhere in the room something is changed each so often, and at the desk that is measured: one change in five. */
const ROOM_MS = 50;
const DESK_MS = 200;
/** Whatever begins with the first desks, threads and tables, has begun. */
const SETTLE_MS = 3_000;

export interface Changes {
  /** From the agent's save at one desk until it can be read from the store of another. */
  changeMs: number[];
  /** The agent's own part of it: until it is on the disk of their desk. */
  savedMs: number[];
  /** Push of another desk of the room → the centre has it on its disk and has said so. */
  ackMs: number[];
  /** One message between two processes that do nothing else, at the same time: what this machine adds by itself to each hop. */
  floorMs: number[];
}

/** Two desks, each over its own store, in a room where everybody works. */
export async function measureChanges(
  path: string,
  centre: CentreProcess,
  { count, customers }: { count: number; customers: number },
): Promise<Changes> {
  const other = `${path}.other`;
  copyAsAnother(path, other);
  const room = startRoom(centre, DESKS - 2, customers);
  await room.here;
  // The one that is told comes last, as the centre tells them in the order in which they came.
  const one = startDesk(path, centre);
  await one.live;
  const two = startDesk(other, centre);
  await two.live;
  const [began, arrived] = [new Map<string, { from: number; saved: number }>(), new Map<string, number>()];
  one.onEdited(({ city, ...times }) => void began.set(city, times));
  two.onChanged(({ city, at }) => void (arrived.has(city) || arrived.set(city, at)));
  room.work(ROOM_MS);
  await wait(SETTLE_MS);
  const floor = await measureFloor();
  const cities = Array.from({ length: count }, (_, n) => `Ville ${n}`);
  for (const [n, city] of cities.entries()) {
    one.edit(benchId(n + 1), city);
    await wait(DESK_MS);
  }
  const isThere = (city: string) => began.has(city) && arrived.has(city);
  for (let tries = 0; !cities.every(isThere) && tries < 200; tries += 1) await wait(50);
  floor.end();
  const [{ ackMs }] = await Promise.all([room.end(), one.end(), two.end()]);
  const missing = cities.filter((city) => !isThere(city)).length;
  if (missing > 0) throw new Error(`${missing} changes did not arrive`);
  return {
    changeMs: [...began].map(([city, { from }]) => (arrived.get(city) ?? 0) - from),
    savedMs: [...began.values()].map(({ from, saved }) => saved - from),
    ...{ ackMs, floorMs: floor.samples },
  };
}

/** The same rows, known to the centre as another desk. */
function copyAsAnother(path: string, to: string): void {
  copyFileSync(path, to, constants.COPYFILE_FICLONE);
  const db = new Database(to);
  const set = db.prepare('UPDATE meta SET value = ? WHERE key = ?');
  set.run(randomUUID(), 'device_id');
  set.run(randomUUID(), 'incarnation');
  db.close();
}
