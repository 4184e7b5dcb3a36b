import type { Database } from 'better-sqlite3';

/** Small things the sync must remember. */
export interface SyncBook {
  incarnation(): string;
  setIncarnation(incarnation: string): void;
  epoch(): string | null;
  /** How many epochs this desk has met; 0 before the first. */
  epochN(): number;
  /** Another centre, or the same one restored. */
  meetEpoch(epoch: string): void;
  /** The outbox number of mutation 1 of this incarnation, less one. */
  first(): number;
  setFirst(first: number): void;
  wasClean(): boolean;
  setClean(isClean: boolean): void;
}

export function createSyncBook(db: Database): SyncBook {
  const get = db.prepare<[string], string>('SELECT v FROM sync_state WHERE k = ?').pluck();
  const set = db.prepare('INSERT INTO sync_state (k, v) VALUES (?, ?) ON CONFLICT DO UPDATE SET v = excluded.v');
  const incarnation = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'incarnation'").pluck();
  const setIncarnation = db.prepare("UPDATE meta SET value = ? WHERE key = 'incarnation'");
  const numberOf = (key: string) => Number(get.get(key) ?? 0);
  return {
    incarnation: () => incarnation.get() ?? '',
    setIncarnation: (value) => void setIncarnation.run(value),
    epoch: () => get.get('epoch') ?? null,
    epochN: () => numberOf('epochN'),
    meetEpoch(epoch) {
      set.run('epoch', epoch);
      set.run('epochN', `${numberOf('epochN') + 1}`);
    },
    first: () => numberOf('first'),
    setFirst: (first) => void set.run('first', `${first}`),
    wasClean: () => get.get('running') !== '1',
    setClean: (isClean) => void set.run('running', isClean ? '0' : '1'),
  };
}
