// A desk's store and its link in a process of their own: makes its first copy, then tells of each change it hears.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { v7 as uuid } from 'uuid';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createSyncLink } from '../../src/main/link/syncLink.ts';
import { openStore } from '../../src/main/store/openStore.ts';
import { sharedNow } from '../pop/benchMessages.ts';
import { watchMemory } from '../residentMemory.ts';
import type { FromDesk, ToDesk } from './deskMessages.ts';

const [path = '', url = '', token = ''] = process.argv.slice(2);
/** Looks so often whether the main thread is free; what it takes by itself is no delay. */
const RESOLUTION_MS = 5;
const say = (said: FromDesk) => process.send?.(said);

const store = openStore(path, { clock: systemClock });
const block = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
const memory = watchMemory();
let rows = 0;
let isLive = false;
block.enable();
const from = performance.now();
const link = createSyncLink({
  ...{ clock: systemClock, store, newId: () => uuid(), endpoint: () => ({ url, token }) },
  log: (line) => console.error(line),
});
link.listen({
  state: ({ state, copy }) => {
    rows = copy?.total ?? rows;
    if (state !== 'live' || isLive) return;
    isLive = true;
    const ms = performance.now() - from;
    say({ type: 'live', ms, rows, blockMs: Math.max(0, block.max / 1e6 - RESOLUTION_MS), peakMb: memory.most() });
  },
  changed: ({ customers }) => {
    for (const id of customers) {
      const city = store.reads.card(id, Date.now())?.city ?? '';
      say({ type: 'changed', id, city, at: sharedNow() });
    }
  },
});

async function edit({ id, city }: Extract<ToDesk, { type: 'edit' }>): Promise<void> {
  const rev = store.reads.card(id, 0)?.rev ?? 0;
  const from = sharedNow();
  await store.writes.editCustomer(id, rev, { city }, Date.now());
  say({ type: 'edited', city, from, saved: sharedNow() });
}

process.on('message', async (asked: ToDesk) => {
  if (asked.type === 'edit') return edit(asked);
  link.stop();
  await store.close();
  process.exit(0);
});
