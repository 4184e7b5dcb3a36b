import { DEMO_SEED, demoCustomers } from '../../shared/demo/demoCustomers.ts';
import type { DeskStore } from './deskStore.ts';

const MARK = 'demo.seededAt';

/** Fills a new store with the demonstration, once; false when this store has been given it before. */
export async function seedDemo(
  store: DeskStore,
  { now, seed = DEMO_SEED }: { now: number; seed?: number },
): Promise<boolean> {
  if (store.reads.setting(MARK) !== null) return false;
  return store.writes.importCustomers(demoCustomers({ now, seed }), MARK);
}
