import { onTestFinished } from 'vitest';
import { eachCentreStoreCheck } from '../../../../test/centreStore/eachCentreStoreCheck.ts';
import { T0 } from '../../../../test/centreStore/sayings.ts';
import { withPostgres } from '../../../../test/postgres/withPostgres.ts';
import { openPostgresStore } from './openPostgresStore.ts';

withPostgres('with a PostgreSQL of its own', (fresh) => {
  eachCentreStoreCheck('the centre’s store in PostgreSQL', async () => {
    const url = await fresh();
    let now = T0;
    const open = () => openPostgresStore(url, { clock: { now: () => now } });
    let store = await open();
    onTestFinished(() => store.close());
    return {
      store,
      advance: (ms) => {
        now += ms;
      },
      reopen: async () => {
        await store.close();
        store = await open();
        return store;
      },
    };
  });
});
