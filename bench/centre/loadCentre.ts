// The real centre with the exchange of the benchmark, a process of its own: the bridge, the store on the disk, /sync.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startCentre } from '../../src/centre/centre.ts';
import { createLog } from '../../src/centre/log.ts';
import type { Person, Sessions } from '../../src/centre/people/sessions.ts';
import { openSqliteStore } from '../../src/centre/store/sqlite/openSqliteStore.ts';
import { systemClock } from '../../src/centre/systemClock.ts';
import { rssMb } from '../rssMb.ts';
import { coresUsed } from './coresUsed.ts';
import { loadCustomers } from './loadCustomers.ts';
import type { FromLoadCentre, ToLoadCentre } from './loadMessages.ts';
import { SLOW_TOKEN, teamOf, tokenOf } from './loadMessages.ts';
import { createLoadPbx } from './loadPbx.ts';

const folder = mkdtempSync(join(tmpdir(), 'crocdesk-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const sessions: Sessions = {
  whoIs: async (token) => personOf(token),
  onChange: () => () => {},
};
function personOf(token: string): Person | null {
  if (token === SLOW_TOKEN) return { userId: 'slow', name: 'slow', role: 'supervisor', scopes: ['all'] };
  const n = Number(token.split('-').at(-1));
  return token === tokenOf(n) ? { userId: token, name: `Agent ${n}`, role: 'agent', scopes: [teamOf(n)] } : null;
}

const store = openSqliteStore(join(folder, 'centre.db'), { clock: systemClock });
await store.put(loadCustomers());
const { pbx, call } = createLoadPbx();
const centre = await startCentre({
  listening: { host: '127.0.0.1', port: 0 },
  token: 'unused',
  pbx,
  sessions,
  sync: { store, copyFolder: join(folder, 'copies') },
  clock: systemClock,
  log: createLog('error'),
});

let mostMb = 0;
setInterval(() => {
  mostMb = Math.max(mostMb, rssMb());
}, 250).unref();
const loop = monitorEventLoopDelay({ resolution: 5 });
const tell = (message: FromLoadCentre) => process.send?.(message);

async function callAll({ plan }: Extract<ToLoadCentre, { type: 'begin' }>): Promise<void> {
  loop.enable();
  const cores = coresUsed();
  const called = await call(plan);
  loop.disable();
  tell({ type: 'called', ...called, cores: cores() });
}
const ms = (nanoseconds: number) => Math.round(nanoseconds / 1e4) / 100;
const tellFigures = () => {
  const loopDelayMs = { p50: ms(loop.percentile(50)), p99: ms(loop.percentile(99)), max: ms(loop.max) };
  tell({ type: 'figures', rssMb: Math.max(mostMb, rssMb()), loopDelayMs });
};

process.on('message', (message: ToLoadCentre) => void (message.type === 'begin' ? callAll(message) : tellFigures()));
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
tell({ type: 'ready', url: centre.url });
