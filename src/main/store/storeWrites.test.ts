import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import { journaledCall } from '../../../test/journaledCall.ts';
import { tempFolder } from '../../../test/tempStore.ts';
import { openForReading, openForWriting } from './connections.ts';
import { migrations } from './migrations/index.ts';
import { prepareStore } from './prepareStore.ts';
import { asDeskError } from './storeErrors.ts';
import { createStoreReads } from './storeReads.ts';
import { createStoreWriter } from './storeWrites.ts';

function opened(): { db: Database; path: string } {
  const path = join(tempFolder(), 'desk.db');
  prepareStore(path, migrations);
  const db = openForWriting(path);
  onTestFinished(() => {
    db.close();
  });
  return { db, path };
}

/** What a full disk does: SQLite may not take another page. */
const fill = (db: Database) => db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
const makeRoom = (db: Database) => db.pragma('max_page_count = 1000000');

test('a full disk fails the write as such, keeps what was there, and takes the same write when there is room', () => {
  const { db, path } = opened();
  const writer = createStoreWriter(db);
  const reads = createStoreReads(openForReading(path), { now: () => 0 });
  const short = journaledCall({ notes: { text: 'short', rev: 1 } });
  const long = journaledCall({ notes: { text: 'long '.repeat(20_000), rev: 2 } });
  writer.run('journal', [short, []], 1);
  fill(db);

  const fail = () => writer.run('journal', [long, []], 2);
  expect(fail).toThrowError();
  try {
    fail();
  } catch (error) {
    expect(asDeskError(error)).toMatchObject({ code: 'disk-full' });
  }
  expect(db.inTransaction).toBe(false);
  expect(reads.openCalls()).toEqual([short]);
  expect(reads.outboxPending()).toBe(1);

  makeRoom(db);
  writer.run('journal', [long, []], 3);
  expect(reads.openCalls()).toEqual([long]);
});

test('a change and what the centre is told of it stand or fall together', () => {
  const { db, path } = opened();
  const writer = createStoreWriter(db);
  const reads = createStoreReads(openForReading(path), { now: () => 0 });
  db.exec("CREATE TRIGGER no_outbox BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no outbox'); END");
  const promise = {
    id: 'p',
    customerId: null,
    callId: 'call-1',
    number: null,
    madeAt: 1,
    kind: 'send',
    text: 'x',
    dueAt: 2,
    owner: 'A',
  } as const;
  expect(() => writer.run('addPromise', [promise], 1)).toThrowError('no outbox');
  expect(() => writer.run('journal', [journaledCall(), []], 1)).toThrowError('no outbox');
  expect(reads.promisesOfCall('call-1')).toEqual([]);
  expect(reads.openCalls()).toEqual([]);
});

test('a commit is on the disk when it is answered', () => {
  const { db } = opened();
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('whoever reads cannot write', () => {
  const { path } = opened();
  const db = openForReading(path);
  expect(() => db.exec("INSERT INTO setting VALUES ('a', 'b')")).toThrowError(/readonly/);
  db.close();
});

test('reads that a ring waits for go by an index, each of them', () => {
  const { db } = opened();
  createStoreWriter(db).run('importCustomers', [[importedCustomer({ id: 'a', numbers: ['+33639980001'] })], 'one'], 1);
  const asked: string[] = [];
  const listening = new Proxy(db, {
    get: (target, name) => {
      if (name !== 'prepare') return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
      return (sql: string) => {
        asked.push(sql);
        return target.prepare(sql);
      };
    },
  });
  createStoreReads(listening, { now: () => 0 });
  const scans = asked.flatMap((sql) =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace(/\?|[$@]\w+/g, "'1'")}`)
      .all()
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (?!.*VIRTUAL TABLE INDEX)/.test(detail)),
  );
  expect(asked.length).toBeGreaterThan(20);
  // What is walked from one end holds only what is open, or stops at a limit.
  expect(new Set(scans)).toEqual(
    new Set([
      'SCAN k USING INDEX call_open',
      'SCAN k USING INDEX call_started',
      'SCAN k USING INDEX conflict_open',
      'SCAN o USING INDEX outbox_dead',
      'SCAN outbox USING INDEX outbox_unsent',
      // Is there a customer at all: the first answers. A row for each scope of the desk; and of the tables, when they changed.
      'SCAN CONSTANT ROW',
      'SCAN customer USING COVERING INDEX customer_ref',
      'SCAN sync_cursor',
      'SCAN sqlite_master',
    ]),
  );
});

test('what an agent did is waited for until it is on the disk; what the centre would say again is not', () => {
  const { db } = opened();
  const writer = createStoreWriter(db);
  db.exec('CREATE TEMP TABLE seen (synchronous INTEGER)');
  for (const when of ['UPDATE', 'INSERT'])
    db.exec(`CREATE TEMP TRIGGER at_${when} AFTER ${when} ON outbox BEGIN
      INSERT INTO seen SELECT synchronous FROM pragma_synchronous; END`);
  const seen = () => db.prepare<[], number>('SELECT synchronous FROM seen').pluck().all();
  const [full, normal] = [2, 1];
  writer.run('journal', [journaledCall(), []], 1);
  expect(seen()).toEqual([full]);
  expect(writer.run('take', [], 2)).toHaveLength(1);
  expect(seen()).toEqual([full, normal]);
  writer.run('journal', [journaledCall({ notes: { text: 'more', rev: 2 } }), []], 3);
  expect(seen()).toEqual([full, normal, full]);
});

test('a page that cannot be kept leaves the next change waiting for the disk', () => {
  const { db } = opened();
  const writer = createStoreWriter(db);
  db.exec("CREATE TEMP TRIGGER no_cursor BEFORE UPDATE ON sync_cursor BEGIN SELECT RAISE(ABORT, 'no'); END");
  db.exec("INSERT INTO sync_cursor (scope, phase, seq) VALUES ('all', 'live', 0)");
  expect(() => writer.run('page', ['all', 0, [], 7], 1)).toThrowError();
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
});
