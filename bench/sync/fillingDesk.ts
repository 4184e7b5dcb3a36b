// A desk with its page, whose store begins empty and is filled by a centre while its phone rings.
import { v7 as uuid } from 'uuid';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import { createSyncLink } from '../../src/main/link/syncLink.ts';
import { openStore } from '../../src/main/store/openStore.ts';
import { createRings } from '../pop/createRings.ts';
import { startDeskUnderTest } from '../pop/deskUnderTest.ts';
import { popRound } from '../pop/ringRound.ts';
import { watchReads } from '../pop/watchedReads.ts';
import type { FromFillingDesk, ToFillingDesk } from './fillingMessages.ts';

const [path = '', url = '', token = ''] = process.argv.slice(2);
const say = (said: FromFillingDesk) => process.send?.(said);
const store = openStore(path, { clock: systemClock });
const { reads, lap } = watchReads(store.reads);
const syncLink = createSyncLink({
  ...{ clock: systemClock, store, newId: () => uuid(), endpoint: () => ({ url, token }) },
  log: (line) => console.error(line),
});
const rings = createRings((wanted) => desk.tellCentre(wanted), lap);
const desk = await startDeskUnderTest({ ...store, reads }, rings.painted, { syncLink });
rings.watch(desk.hub);

function state(): Extract<FromFillingDesk, { type: 'state' }> {
  const { state: is, copy } = syncLink.state();
  return { type: 'state', isLive: is === 'live', rows: copy?.rows ?? 0 };
}

process.on('message', async (asked: ToFillingDesk) => {
  if (asked.type === 'state') return say(state());
  if (asked.type === 'round') {
    const samples = await popRound(asked.round, rings);
    return say({ type: 'rang', samples, after: state() });
  }
  await desk.stop();
  process.exit(0);
});
say({ type: 'ready', url: desk.url });
