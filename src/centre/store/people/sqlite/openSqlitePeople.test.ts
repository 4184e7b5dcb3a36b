import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { eachPeopleStoreCheck } from '../../../../../test/people/eachPeopleStoreCheck.ts';
import type { PeopleSql } from '../peopleSql.ts';
import { openSqlitePeople } from './openSqlitePeople.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function opened(file: string): Promise<PeopleSql> {
  const sql = await openSqlitePeople(file);
  ends.push(() => sql.close());
  return sql;
}

function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-people-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'centre.db');
}

eachPeopleStoreCheck('SQLite', async () => {
  const file = freshFile();
  return { sql: await opened(file), again: () => openSqlitePeople(file) };
});

test('a file that cannot be opened is said at once', async () => {
  await expect(openSqlitePeople(join(freshFile(), 'no-such-folder', 'centre.db'))).rejects.toThrow();
});
