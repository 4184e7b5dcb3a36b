import type { CallMaterial } from '../../shared/demo/calls/callMaterial.ts';
import { demoCalls, withCallsOf } from '../../shared/demo/calls/demoCalls.ts';
import { DEMO_SEED, demoCustomers } from '../../shared/demo/demoCustomers.ts';
import type { DeskStore } from './deskStore.ts';

const MARK = 'demo.seededAt';

interface SeedOptions {
  now: number;
  seed?: number;
  /** What calls follow and end with; without it nobody has called yet. */
  material?: CallMaterial;
}

/** Fills a new store with the demonstration, once; false when this store has been given it before. */
export async function seedDemo(store: DeskStore, { now, seed = DEMO_SEED, material }: SeedOptions): Promise<boolean> {
  if (store.reads.setting(MARK) !== null) return false;
  const customers = demoCustomers({ now, seed });
  const calls = material ? demoCalls(customers, material, { now, seed }) : [];
  return store.writes.importCustomers(withCallsOf(customers, calls), MARK, calls);
}
