import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { PlacedRow } from '../../src/centre/store/centreStore.ts';
import { openSqliteStore } from '../../src/centre/store/sqlite/openSqliteStore.ts';
import { customerBodies } from './customerBodies.ts';

const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/crocdesk/bench');
/** Grows when the rows, or the tables of a centre, change. */
const SHAPE = 1;
const AT_ONCE = 1_000;

/** The file of a centre with that many customers, put there through its own store; built once and kept. */
export async function buildCentre(customers: number, say: (line: string) => void): Promise<string> {
  const path = join(FOLDER, `centre-${customers}-${SHAPE}.db`);
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  const building = `${path}.building`;
  for (const rest of ['', '-wal', '-shm', '.lock']) rmSync(`${building}${rest}`, { force: true });
  const store = openSqliteStore(building, { clock: { now: () => Date.now() } });
  let rows: PlacedRow[] = [];
  for (const { n, id, body } of customerBodies(customers)) {
    rows.push({ kind: 'customer', id, customerId: id, body });
    if (rows.length < AT_ONCE && n < customers) continue;
    await store.put(rows);
    rows = [];
    if (n % 100_000 === 0) say(`  the centre has ${n} customers`);
  }
  await store.close();
  settle(building);
  renameSync(building, path);
  return path;
}

/** One file with everything in it. */
function settle(path: string): void {
  const db = new Database(path);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
