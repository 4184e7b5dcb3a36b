import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { eachCentreStoreCheck } from '../../../../test/centreStore/eachCentreStoreCheck.ts';
import { T0 } from '../../../../test/centreStore/sayings.ts';
import { tempFolder } from '../../../../test/tempStore.ts';
import { openSqliteStore } from './openSqliteStore.ts';

eachCentreStoreCheck('the centre’s store in SQLite', async () => {
  const path = join(tempFolder(), 'centre.db');
  let now = T0;
  const open = () => openSqliteStore(path, { clock: { now: () => now } });
  let store = open();
  onTestFinished(() => store.close());
  return {
    store,
    advance: (ms) => {
      now += ms;
    },
    reopen: async () => {
      await store.close();
      store = open();
      return store;
    },
  };
});
