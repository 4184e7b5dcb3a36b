// All desks, in one process of their own: each with its two real sockets, and one that hardly reads.
import { setTimeout as delay } from 'node:timers/promises';
import { sharedNow } from '../pop/benchMessages.ts';
import { callOf } from './callOf.ts';
import { coresUsed } from './coresUsed.ts';
import { connectLoadBridge } from './loadBridge.ts';
import type { Delivery, FromLoadDesks, LoadPlan, SyncFigures, ToLoadDesks } from './loadMessages.ts';
import { agentAt, deliveryKey, FIRST_EXTENSION, TEAMS, teamOf, tokenOf } from './loadMessages.ts';
import type { LoadSync } from './loadSync.ts';
import { connectLoadSync } from './loadSync.ts';
import { startSlowDesk } from './slowDesk.ts';

const AT_ONCE = 25;
const received: Delivery[] = [];
const seen = new Set<string>();
const closedAt = new Map<string, number>();
const sync: SyncFigures = {
  ...{ pushed: 0, acknowledged: 0, heads: 0, pulls: 0, rows: 0, due: 0, received: 0, ackMs: [], changeMs: [] },
};
let stray = 0;
const tell = (message: FromLoadDesks) => process.send?.(message);
const onLost = (why: string) => tell({ type: 'lost', why });

async function connectDesk(url: string, n: number, mates: number): Promise<LoadSync> {
  const agent = agentAt(n);
  const who = { url, device: `desk-${n}`, token: tokenOf(n), onLost };
  const onClosed = (call: string) => {
    const at = closedAt.get(call);
    if (at === undefined || seen.has(`${n} ${call}`)) return;
    seen.add(`${n} ${call}`);
    sync.received += 1;
    sync.changeMs.push(sharedNow() - at);
  };
  const link = await connectLoadSync({ ...who, scope: teamOf(n), figures: sync, onClosed });
  const onEvent = (call: string, event: { type: string; agent?: string }) => {
    if (event.agent !== undefined && event.agent !== agent) stray += 1;
    received.push([deliveryKey(agent, call, event.type), sharedNow()]);
    if (event.type === 'answered') link.push([callOf(call, n % TEAMS, 'talking')]);
    if (event.type !== 'ended') return;
    closedAt.set(call, sharedNow());
    sync.due += mates;
    link.push([callOf(call, n % TEAMS, 'closed')]);
  };
  await connectLoadBridge({ ...who, extension: `${FIRST_EXTENSION + n}`, onEvent });
  return link;
}

async function connectAll(url: string, { desks }: LoadPlan): Promise<LoadSync[]> {
  const links: LoadSync[] = [];
  const matesOf = (n: number) => Math.floor(desks / TEAMS) + (n % TEAMS < desks % TEAMS ? 1 : 0);
  for (let n = 0; n < desks; n += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, desks - n) }, (_, i) =>
      connectDesk(url, n + i, matesOf(n + i)),
    );
    links.push(...(await Promise.all(some)));
  }
  return links;
}

const LONGEST_S = 30;

/** Waits until everything due has come; what has not by then is lost. */
async function quiet(due: number): Promise<void> {
  for (let turn = 0; turn < LONGEST_S * 4; turn += 1) {
    await delay(250);
    if (received.length >= due && links.every((link) => link.isQuiet()) && sync.received >= sync.due) return;
  }
}

let links: LoadSync[] = [];
let cores = coresUsed();
let slow: ReturnType<typeof startSlowDesk> | undefined;
async function begin({ url, plan }: Extract<ToLoadDesks, { type: 'connect' }>): Promise<void> {
  links = await connectAll(url, plan);
  slow = startSlowDesk(url);
  cores = coresUsed();
  tell({ type: 'connected' });
}
async function finish(due: number): Promise<void> {
  const used = cores();
  await quiet(due);
  tell({ type: 'finished', received, stray, sync, slow: slow?.figures ?? { rows: 0, cuts: 0 }, cores: used });
}

process.on(
  'message',
  (message: ToLoadDesks) => void (message.type === 'connect' ? begin(message) : finish(message.due)),
);
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
