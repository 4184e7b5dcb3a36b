import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createPeopleStore } from '../store/people/createPeopleStore.ts';
import type { PeopleSql } from '../store/people/peopleSql.ts';
import type { PeopleStore } from '../store/people/peopleStore.ts';
import { openPostgresPeople } from '../store/people/postgres/openPostgresPeople.ts';
import { openSqlitePeople } from '../store/people/sqlite/openSqlitePeople.ts';
import { createScriptStore } from '../store/scripts/createScriptStore.ts';
import type { ScriptStore } from '../store/scripts/scriptStore.ts';
import type { Database } from './databaseOf.ts';

/** Users and sessions, where the centre keeps everything else; and the scripts beside them. */
export async function openPeople(database: Database): Promise<{ people: PeopleStore; scripts: ScriptStore }> {
  const sql = await openSql(database);
  return { people: createPeopleStore(sql), scripts: createScriptStore(sql) };
}

async function openSql(database: Database): Promise<PeopleSql> {
  if (database.kind === 'postgres') return openPostgresPeople(database.url);
  mkdirSync(dirname(database.file), { recursive: true });
  return openSqlitePeople(database.file);
}
