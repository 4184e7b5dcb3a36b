import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { onTestFinished } from 'vitest';
import type { SyncLinkState } from '../../src/main/link/syncLink.ts';
import { createSyncLink } from '../../src/main/link/syncLink.ts';
import { openStore } from '../../src/main/store/openStore.ts';
import type { Changed } from '../../src/main/sync/syncStore.ts';
import { tempFolder } from '../tempStore.ts';

const clock = {
  now: () => Date.now(),
  after: (ms: number, work: () => void) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

interface Wanted {
  url: () => string | null;
  token?: string;
  path?: string;
}

/** A real desk store that follows a real centre. */
export function syncedDesk({ url, token = 'amina', path = join(tempFolder(), 'desk.db') }: Wanted) {
  const store = openStore(path, { clock });
  const states: SyncLinkState[] = [];
  const changes: Changed[] = [];
  const lines: string[] = [];
  const link = createSyncLink({
    clock,
    store,
    endpoint: () => {
      const to = url();
      return to === null ? null : { url: to, token };
    },
    newId: uuid,
    random: () => 0.01,
    log: (line) => void lines.push(line),
  });
  link.listen({ state: (state) => void states.push(state), changed: (changed) => void changes.push(changed) });
  let ended = false;
  const end = async () => {
    if (ended) return;
    ended = true;
    link.stop();
    await store.close();
  };
  onTestFinished(end);
  return { store, link, states, changes, lines, path, end, look: () => look(path) };
}

/** What is in the file, by kind, without this file's own numbers. */
function look(path: string) {
  const db = new Database(path, { readonly: true });
  const all = (sql: string) => db.prepare(sql).all() as Record<string, unknown>[];
  const seen = {
    customers: all('SELECT id, name, city, may_call, email FROM customer ORDER BY id'),
    phones: all('SELECT c.id, p.e164 FROM phone p JOIN customer c ON c.n = p.customer ORDER BY c.id, p.position'),
    interactions: all(
      'SELECT c.id AS customer, i.id, i.subject FROM interaction i JOIN customer c ON c.n = i.customer ORDER BY i.id',
    ),
    calls: all('SELECT id, customer_id, place, notes FROM call ORDER BY id'),
    outbox: all('SELECT mseq, kind, row_id, state, settled_at IS NOT NULL AS settled FROM outbox ORDER BY mseq'),
    cursors: all('SELECT scope, phase, seq FROM sync_cursor ORDER BY scope'),
    bases: all('SELECT kind, id FROM row_base ORDER BY id'),
  };
  db.close();
  return seen;
}
