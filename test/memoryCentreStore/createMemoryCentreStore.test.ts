import { eachCentreStoreCheck } from '../centreStore/eachCentreStoreCheck.ts';
import { T0 } from '../centreStore/sayings.ts';
import { createMemoryCentreStore } from './createMemoryCentreStore.ts';
import { createMemory } from './memory.ts';

eachCentreStoreCheck('the store in memory that tests use', async () => {
  const memory = createMemory('epoch-1');
  let now = T0;
  const open = () => createMemoryCentreStore({ memory, now: () => now });
  return {
    store: open(),
    advance: (ms) => {
      now += ms;
    },
    reopen: async () => open(),
  };
});
