import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { callSaid, sayingDesk, T0 } from '../../../../test/centreStore/sayings.ts';
import { tempFolder } from '../../../../test/tempStore.ts';
import type { PushBatch } from '../centreStore.ts';
import { openForWriting } from './connections.ts';
import { prepareFile } from './prepareFile.ts';
import type { FromThread } from './workerMessages.ts';
import { createWriting } from './writing.ts';

/** The writing side of a centre’s file; where its disk is full, SQLite may not take another page. */
function openWriting() {
  const path = join(tempFolder(), 'centre.db');
  prepareFile(path);
  const db = openForWriting(path);
  onTestFinished(() => void db.close());
  const told: FromThread[] = [];
  const writing = createWriting(db, (message) => told.push(message));
  let id = 0;
  return {
    fill: () => db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`),
    makeRoom: () => db.pragma('max_page_count = 1000000'),
    count: (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get(),
    heads: () => told.flatMap((message) => (message.type === 'head' ? [message.head] : [])),
    async push(batch: PushBatch) {
      id += 1;
      writing.ask({ type: 'work', id, work: { type: 'push', batch }, at: T0 });
      await new Promise<void>((resolve) => writing.end(resolve));
      return told.find((message) => message.type === 'answer' && message.id === id);
    },
  };
}

test('a centre whose disk is full acknowledges nothing and keeps what it had; with room it takes the same once', async () => {
  const centre = openWriting();
  const desk = sayingDesk('lea');
  expect(await centre.push(desk.batch(desk.say('call', callSaid('k1', null))))).toMatchObject({ ok: true });
  const [head = 0] = centre.heads();

  centre.fill();
  const long = callSaid('k2', null, { notes: { text: 'long '.repeat(20_000), rev: 1 } });
  const batch = desk.batch(desk.say('call', long));
  for (let again = 0; again < 3; again += 1) expect(await centre.push(batch)).toMatchObject({ ok: false });
  expect([centre.count('call'), centre.count('mutation_result'), centre.heads()]).toEqual([1, 1, [head]]);

  centre.makeRoom();
  for (let again = 0; again < 2; again += 1)
    expect(await centre.push(batch)).toMatchObject({ ok: true, value: { lastMseq: 2, results: [{ seq: head + 1 }] } });
  expect([centre.count('call'), centre.count('mutation_result')]).toEqual([2, 2]);
});
