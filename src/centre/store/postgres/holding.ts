import pg from 'pg';
import { weightOf } from '../draft/work.ts';
import { collectOnce } from './collect.ts';
import { numberForeign } from './foreignRows.ts';
import type { Job } from './jobs.ts';
import { answerJobs, waitingJobs } from './jobs.ts';
import type { Lease } from './lease.ts';
import { BEAT_MS, beat } from './lease.ts';
import { writeGroup, writing } from './transaction.ts';
import type { Waiting, WaitingWork } from './waitingWork.ts';
import { GROUP_WEIGHT } from './waitingWork.ts';

/** Tools whose notices we missed are noticed by then. */
const LOOK_MS = 1_000;

/** What the holder of the lease does in one turn: its own work, that of other centres, rows of other tools, and a sign of life. */
export function createHolding({ groups }: WaitingWork, now: () => number) {
  const due = { jobs: true, foreign: true };
  let collecting: { before: number; done: () => void } | null = null;
  let beatenAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const collect = async (client: pg.Client, lease: Lease) => {
    if (!collecting) return;
    const { before, done } = collecting;
    if (await writing(client, lease, () => collectOnce(client, before))) return;
    collecting = null;
    done();
  };
  const lookForForeign = async (client: pg.Client, lease: Lease) => {
    if (!due.foreign && performance.now() - lookedAt < LOOK_MS) return;
    lookedAt = performance.now();
    due.foreign = false;
    try {
      due.foreign = await writing(client, lease, (head) => numberForeign(client, head, now()));
    } catch (error) {
      // Such as a row that is being changed again: the next look finds it.
      if (!isOfTheData(error)) throw error;
    }
  };
  return {
    due,
    collect: (before: number) =>
      new Promise<void>((done) => {
        collecting = { before, done };
      }),
    isBusy: () => due.jobs || due.foreign || collecting !== null,
    turn: async (client: pg.Client, lease: Lease): Promise<void> => {
      const group = groups.next();
      if (group.length > 0) await writeOwn(client, lease, group, groups.add);
      if (due.jobs) due.jobs = await writeJobs(client, lease);
      await lookForForeign(client, lease);
      await collect(client, lease);
      if (performance.now() - beatenAt < BEAT_MS / 2) return;
      await beat(client, lease);
      beatenAt = performance.now();
    },
  };
}

/** What could not be written for no fault of its own goes back, and is asked of whoever writes then. */
async function writeOwn(client: pg.Client, lease: Lease, group: Waiting[], again: (waiting: Waiting) => void) {
  try {
    const answers = await writing(client, lease, (head) => writeGroup(client, head, group));
    for (const [n, waiting] of group.entries()) waiting.settle(answers[n] ?? null, null);
  } catch (error) {
    if (!isOfTheData(error)) {
      group.forEach(again);
      throw error;
    }
    if (group.length > 1) for (const waiting of group) await writeOwn(client, lease, [waiting], again);
    else for (const waiting of group) waiting.settle(null, messageOf(error));
  }
}

/** As many as one transaction should take; the others stay for the next. */
function fitting(jobs: readonly Job[]): Job[] {
  let weight = 0;
  return jobs.filter(({ work }, n) => {
    weight += weightOf(work);
    return n === 0 || weight <= GROUP_WEIGHT;
  });
}

/** Answers whether there may be more. One that cannot be written is answered so, and takes no other with it. */
async function writeJobs(client: pg.Client, lease: Lease, most?: number): Promise<boolean> {
  let jobs: Job[] = [];
  try {
    await writing(client, lease, async (head) => {
      jobs = fitting(await waitingJobs(client)).slice(0, most);
      const answers = jobs.length > 0 ? await writeGroup(client, head, jobs) : [];
      const told = jobs.map(({ id }, n) => ({ id, answer: answers[n] ?? null, failure: null }));
      await answerJobs(client, told);
    });
  } catch (error) {
    if (!isOfTheData(error)) throw error;
    if (most === undefined) return writeJobs(client, lease, 1);
    const failure = messageOf(error);
    await writing(client, lease, () =>
      answerJobs(
        client,
        jobs.map(({ id }) => ({ id, answer: null, failure })),
      ),
    );
  }
  return jobs.length > 0;
}

/** The database understood and refused: the connection is good, and other work may be fine. */
const isOfTheData = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && !/^(08|25|53|57)/.test(error.code ?? '');

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
