import { randomUUID } from 'node:crypto';
import { constants, copyFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { benchId } from '../store/benchPeople.ts';
import type { CentreProcess } from './centreProcess.ts';
import { startDesk } from './startDesk.ts';

/** A change each so often, as in a room where people work. */
const PAUSE_MS = 40;

/** From an edit on one desk until another has it: each over its own store, both following the centre. */
export async function measureChanges(path: string, centre: CentreProcess, count: number): Promise<number[]> {
  const other = `${path}.other`;
  copyAsAnother(path, other);
  const [one, two] = [startDesk(path, centre), startDesk(other, centre)];
  const began = new Map<string, number>();
  const taken: number[] = [];
  two.onChanged(({ city, at }) => {
    const from = began.get(city);
    if (from === undefined) return;
    began.delete(city);
    taken.push(at - from);
  });
  await Promise.all([one.live, two.live]);
  for (let n = 1; n <= count; n += 1) {
    const city = `Ville ${n}`;
    began.set(city, Date.now());
    one.edit(benchId(n), city);
    await wait(PAUSE_MS);
  }
  for (let tries = 0; began.size > 0 && tries < 200; tries += 1) await wait(50);
  await Promise.all([one.end(), two.end()]);
  if (began.size > 0) throw new Error(`${began.size} changes did not arrive`);
  return taken;
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
