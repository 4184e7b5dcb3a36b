import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from '../../src/main/store/migrate.ts';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { fillCustomers } from './fillCustomers.ts';
import { fillHistory } from './fillHistory.ts';

const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/crocdesk/bench');
/** Grows when the rows below change. */
const SHAPE = 2;

export interface BenchStore {
  path: string;
  customers: number;
  interactions: number;
}

/** A store as the desk's own migrations make it, with that many customers and five interactions each; built once and kept. */
export function buildBenchStore(customers: number, say: (line: string) => void): BenchStore {
  const version = migrations.at(-1)?.version ?? 0;
  const path = join(FOLDER, `desk-${customers}-v${version}.${SHAPE}.db`);
  const interactions = customers * 5;
  if (existsSync(path)) return { path, customers, interactions };
  mkdirSync(FOLDER, { recursive: true });
  const building = `${path}.building`;
  for (const rest of [building, `${building}-wal`, `${building}-shm`]) rmSync(rest, { force: true });
  const started = performance.now();
  build(building, customers, say);
  renameSync(building, path);
  say(`built ${path} in ${Math.round((performance.now() - started) / 1000)} s`);
  return { path, customers, interactions };
}

/** Without indexes first: made at the end they cost a third. */
function build(path: string, customers: number, say: (line: string) => void): void {
  const db = new Database(path);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -400000');
  db.pragma('foreign_keys = OFF');
  migrate(db, migrations);
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    )
    .all();
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  const step = (name: string, work: () => void) => {
    const at = performance.now();
    db.transaction(work)();
    say(`  ${name}: ${((performance.now() - at) / 1000).toFixed(1)} s`);
  };
  step('customers, numbers, words', () => fillCustomers(db, customers));
  step('history', () => fillHistory(db, customers));
  step('indexes', () => db.exec(indexes.map(({ sql }) => sql).join(';')));
  db.pragma('journal_mode = WAL');
  db.close();
}
