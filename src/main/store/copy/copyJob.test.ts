import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { customerId, storeOnDesk, told, toldInteraction } from '../../../../test/sync/storeOnDesk.ts';
import { tempFolder } from '../../../../test/tempStore.ts';
import type { CustomerFields } from '../../../shared/customer/customer.ts';
import type { FeedEntry } from '../../../shared/link/sync/frames.ts';
import type { CopyCount, CopyEnd } from '../../sync/copies.ts';
import { migrations } from '../migrations/index.ts';
import { prepareStore } from '../prepareStore.ts';
import { readerOf } from './copyReader.ts';
import { CopyRefused } from './download.ts';

type Desk = ReturnType<typeof storeOnDesk>;

const emptyDesk = (): Desk => {
  const desk = storeOnDesk();
  desk.run('reset', 'all');
  return desk;
};

const lineOf = (entry: FeedEntry) =>
  'kind' in entry ? `${JSON.stringify([entry.kind, entry.id, entry.seq, entry.customerId, entry.body])}\n` : '';
const numbered = (n: number, seq: number, e164: string): FeedEntry =>
  told(n, seq, { phones: [{ e164, raw: e164, label: 'mobile' }] });

/** A copy of those segments, a step when it is asked; a segment that is not there is gone at the centre. */
function copyInto(desk: Desk, segments: FeedEntry[][], id = 'copy') {
  const texts = segments.map((rows) => rows.map(lineOf).join(''));
  const rows = segments.flat().length;
  const counts = texts.map((_, n) => ({ n, rows: segments[n]?.length ?? 0, bytes: 0 }));
  const manifest = { id, scope: 'all', epoch: 'one', snapSeq: 90, rows, segments: counts };
  const download = {
    manifest: async () => manifest,
    segment: async (_: unknown, n: number) => new TextEncoder().encode(texts[n] ?? gone()),
    end: () => {},
  };
  let ended: CopyEnd | null = null;
  const told: CopyCount[] = [];
  const job = desk.copyJob({
    ...{ scope: 'all', source: { url: '', token: '', device: '' }, wake: () => {} },
    ...{ reader: readerOf(download), begin: (of) => desk.run('beginCopy', of) },
    onProgress: (count) => told.push(count),
    onEnd: (end) => {
      ended = end;
    },
  });
  const ready = () => expect.poll(() => job.isReady() || ended !== null).toBe(true);
  return {
    ...{ job, told },
    step: async () => {
      await ready();
      job.step();
      job.pause();
    },
    async finish() {
      while (ended === null) {
        await ready();
        job.step();
      }
      return ended;
    },
  };
}
const gone = (): never => {
  throw new CopyRefused(410, null);
};

const indexesOf = (desk: Pick<Desk, 'all'>) =>
  desk.all("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name");
const names = (desk: Desk, e164: string) => {
  const { exact, possible } = desk.reads.matches({ e164, suffix: e164.slice(-9) });
  return { exact: exact.map(({ customer }) => customer.id), possible: possible.map(({ customer }) => customer.id) };
};
const found = (desk: Desk, typed: string) => desk.reads.search(typed, 5).matches.map(({ id }) => id);

const [one, two] = [customerId(1), customerId(2)];
const SEGMENTS = [
  [numbered(1, 1, '+33612345678'), numbered(2, 2, '+212661000222')],
  [numbered(3, 3, '+33699000333'), toldInteraction('i', 1, 4)],
];

test('while a first copy fills an empty store, whoever is there is found by their number, whole, begun or by its end', async () => {
  const desk = emptyDesk();
  const copy = copyInto(desk, SEGMENTS);
  await copy.step();
  const found3 = found(desk, '0699000333');
  const lookUps = () => ({
    calls: names(desk, '+33612345678'),
    similar: names(desk, '+212612345678'),
    nobody: names(desk, '+33700000000'),
    typed: ['0612345678', '06 12', '+33612', '0033612', '5678', '4567', '+212661', '0661000222'].map((typed) =>
      found(desk, typed),
    ),
  });
  const during = lookUps();
  expect(during.calls).toEqual({ exact: [one], possible: [] });
  expect(during.similar).toEqual({ exact: [], possible: [one] });
  expect(during.nobody).toEqual({ exact: [], possible: [] });
  expect(during.typed).toEqual([[one], [one], [one], [one], [one], [one], [two], [two]]);
  expect(found3).toEqual([]);

  expect(await copy.finish()).toEqual({ end: 'done' });
  expect(lookUps()).toEqual(during);
  expect(found(desk, '0699000333')).toEqual([customerId(3)]);
});

test('numbers have no index while the copy runs, and at its end all that a new store has', async () => {
  const desk = emptyDesk();
  const before = indexesOf(desk);
  const copy = copyInto(desk, SEGMENTS);
  await copy.step();
  expect(indexesOf(desk)).toHaveLength(before.length - 3);
  await copy.finish();
  expect(indexesOf(desk)).toEqual(before);
  expect(desk.all('SELECT id FROM interaction')).toEqual([{ id: 'i' }]);
  expect(copy.told.at(-1)).toEqual({ rows: 4, total: 4 });
});

test('a copy that was left goes on where it was, and one that is gone is begun again: both end with all indexes', async () => {
  for (const id of ['copy', 'another']) {
    const desk = emptyDesk();
    const before = indexesOf(desk);
    const left = copyInto(desk, SEGMENTS);
    await left.step();
    left.job.stop();
    expect(await copyInto(desk, SEGMENTS, id).finish()).toEqual({ end: 'done' });
    expect(indexesOf(desk)).toEqual(before);
    expect(desk.all('SELECT count(*) AS n FROM customer')).toEqual([{ n: 3 }]);
    expect(names(desk, '+33699000333').exact).toEqual([customerId(3)]);
  }
});

test('a customer who was made here while the copy ran is put once, with what the centre has of them', async () => {
  const desk = emptyDesk();
  const copy = copyInto(desk, SEGMENTS);
  await copy.step();
  desk.run('createCustomer', customerId(3), SOMEBODY, 10);
  expect(names(desk, '+33699000333').exact).toEqual([customerId(3)]);
  await copy.finish();
  expect(desk.all('SELECT count(*) AS n FROM customer')).toEqual([{ n: 3 }]);
  expect(desk.all('SELECT count(*) AS n FROM phone')).toEqual([{ n: 3 }]);
});

test('a line that is not understood is counted, and left out', async () => {
  const desk = emptyDesk();
  const copy = copyInto(desk, [[told(1, 1), told(2, 2, { mayCall: 'perhaps' })]]);
  expect(await copy.finish()).toEqual({ end: 'done' });
  expect(copy.told.at(-1)).toEqual({ rows: 2, total: 2 });
  expect(desk.all('SELECT id FROM customer')).toEqual([{ id: one }]);
});

test('a store whose copy was given up has its indexes again when it is opened', () => {
  const path = join(tempFolder(), 'desk.db');
  prepareStore(path, migrations);
  const db = new Database(path);
  const all = () => db.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'index'").pluck().get();
  const before = all();
  db.exec('DROP INDEX phone_e164');
  prepareStore(path, migrations);
  expect(all()).toBe(before);
  db.close();
});

const SOMEBODY: CustomerFields = {
  ...{ kind: 'person', salutation: 'none', firstName: 'A', lastName: 'B', company: '', occupation: '', email: '' },
  ...{ address: '', postcode: '', city: '', country: 'FR', mayCall: 'unknown' },
  phones: [{ raw: '+33699000333', label: 'mobile' }],
};
