import { randomUUID } from 'node:crypto';
import type { Pushed } from '../centreStore.ts';
import { createGroups } from '../draft/groups.ts';
import type { Work } from '../draft/work.ts';
import { StoreUnavailableError } from '../storeErrors.ts';
import type { Job } from './jobs.ts';

/** After this, who asked is told; the work may still be done, and asking again is safe. */
const GIVE_UP_MS = 12_000;
/** It is worked out on the thread that serves desks. */
export const GROUP_WEIGHT = 500;

/** Work that somebody in this process waits for. */
export interface Waiting extends Job {
  settle(answer: Pushed | null, failure: string | null): void;
}

/** What is to be written, and what another centre was asked to write. */
export function createWaitingWork() {
  const groups = createGroups<Waiting>(({ work }) => work, GROUP_WEIGHT);
  const asked = new Map<string, Waiting>();
  const all = new Set<Waiting>();
  return {
    groups,
    asked,
    add: (work: Work, at: number) =>
      new Promise<Pushed | null>((resolve, reject) => {
        const id = randomUUID();
        const settle: Waiting['settle'] = (answer, failure) => {
          clearTimeout(late);
          asked.delete(id);
          all.delete(waiting);
          if (failure === null) resolve(answer);
          else reject(new StoreUnavailableError(failure));
        };
        const late = setTimeout(() => settle(null, 'No centre could write in time'), GIVE_UP_MS);
        const waiting = { id, work, at, settle };
        all.add(waiting);
        groups.add(waiting);
      }),
    endAll: () => {
      for (const waiting of all) waiting.settle(null, 'The store is closed');
    },
  };
}
export type WaitingWork = ReturnType<typeof createWaitingWork>;
