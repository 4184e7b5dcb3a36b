import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Pushed } from '../centreStore.ts';
import { wellFormed } from '../draft/wellFormed.ts';
import type { Work } from '../draft/work.ts';
import { StoreUnavailableError } from '../storeErrors.ts';
import { connect } from './connect.ts';
import { createHolding } from './holding.ts';
import { askJobs, fetchAnswers } from './jobs.ts';
import type { Lease } from './lease.ts';
import { BEAT_MS, tryTake } from './lease.ts';
import { createNudge } from './nudge.ts';
import type { WaitingWork } from './waitingWork.ts';
import { createWaitingWork } from './waitingWork.ts';

/** Who does not hold the lease looks this often whether it is free, and whether its answers are there. */
const LOOK_MS = 300;

export interface Writer {
  write(work: Work, at: number): Promise<Pushed | null>;
  /** Whoever holds the lease forgets; the others have nothing to do. */
  collect(before: number): Promise<void>;
  /** Something may be waiting in the database. */
  nudge(what: 'jobs' | 'answers' | 'foreign'): void;
  isHolder(): boolean;
  close(): Promise<void>;
}

/** Writes as the holder of the lease, or has the holder write. One loop, one connection, one transaction at a time. */
export function createWriter(url: string, now: () => number): Writer {
  const name = randomUUID();
  const waiting = createWaitingWork();
  const holding = createHolding(waiting, now);
  const wake = createNudge();
  let client: pg.Client | null = null;
  let lease: Lease | null = null;
  let closed = false;

  const drop = () => {
    const broken = client;
    client = null;
    lease = null;
    void broken?.end().catch(() => {});
    wake.now();
  };
  const taken = async (to: pg.Client) => {
    const fresh = await tryTake(to, name);
    // What the holder before left undone.
    if (fresh) Object.assign(holding.due, { jobs: true, foreign: true });
    return fresh;
  };
  const turn = async () => {
    client ??= await connect(url, name, (gone) => {
      if (gone === client) drop();
    });
    lease ??= await taken(client);
    if (lease) await holding.turn(client, lease);
    else await askHolder(client, waiting);
    if (client) await fetchAsked(client, waiting);
  };
  const run = async () => {
    while (!closed || waiting.groups.isWaiting()) {
      try {
        await turn();
        const isBusy = waiting.groups.isWaiting() || (lease !== null && holding.isBusy());
        if (!isBusy && !closed) await wake.within(lease ? BEAT_MS : LOOK_MS);
      } catch {
        // The connection, the database or the lease is gone: whoever waits has an end, and the next turn begins anew.
        if (closed) return;
        drop();
        await wake.within(LOOK_MS);
      }
    }
  };
  const running = run();

  return {
    write: (work, at) => {
      if (closed) return Promise.reject(new StoreUnavailableError('The store is closed'));
      const answer = waiting.add(wellFormed(work), at);
      wake.now();
      return answer;
    },
    collect: async (before) => {
      if (!lease) return;
      const done = holding.collect(before);
      wake.now();
      await done;
    },
    nudge: (what) => {
      if (what !== 'answers') holding.due[what] = true;
      wake.now();
    },
    isHolder: () => lease !== null,
    close: async () => {
      closed = true;
      wake.now();
      await running;
      waiting.endAll();
      await client?.end();
    },
  };
}

async function askHolder(client: pg.Client, { groups, asked }: WaitingWork): Promise<void> {
  const group = groups.next();
  if (group.length === 0) return;
  try {
    await askJobs(client, group);
    for (const waiting of group) asked.set(waiting.id, waiting);
  } catch (error) {
    for (const waiting of group) groups.add(waiting);
    throw error;
  }
}

/** Also for a holder: it may have asked another one before. */
async function fetchAsked(client: pg.Client, { asked }: WaitingWork): Promise<void> {
  for (const { id, answer, failure } of await fetchAnswers(client, [...asked.keys()]))
    asked.get(id)?.settle(answer, failure);
}
