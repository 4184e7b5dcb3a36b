import { onTestFinished } from 'vitest';
import { eachPeopleStoreCheck } from '../../../../../test/people/eachPeopleStoreCheck.ts';
import { withPostgres } from '../../../../../test/postgres/withPostgres.ts';
import { openPostgresPeople } from './openPostgresPeople.ts';

withPostgres('users and sessions with a PostgreSQL of their own', (fresh) => {
  eachPeopleStoreCheck('PostgreSQL', async () => {
    const url = await fresh();
    const sql = await openPostgresPeople(url);
    onTestFinished(() => sql.close());
    return { sql, again: () => openPostgresPeople(url) };
  });
});
