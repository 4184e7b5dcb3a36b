import type { Clock } from '../../../shared/lib/clock.ts';
import { nameKey } from '../../../shared/link/people/signIn.ts';
import type { PeopleStore } from '../../store/people/peopleStore.ts';
import type { Try } from '../lockOut/waitFor.ts';
import { REMEMBERED_MS, waitFor } from '../lockOut/waitFor.ts';

/** A try that may be looked at; it counts as failed until it is said to be good. */
export interface Admitted {
  good(): Promise<void>;
  /** How long whoever failed now has to wait, ms. */
  waitNow(): Promise<number>;
}

export interface Guard {
  /** The try, or how long it has to wait, ms. Tries are admitted one after the other: a thousand at once are a thousand. */
  admit(asked: { name: string; address: string; device: string; userId: string | null }): Promise<Admitted | number>;
}

export function createGuard(store: PeopleStore, clock: Clock): Guard {
  let last: Promise<unknown> = Promise.resolve();
  let forgottenAt = 0;
  const forget = async (now: number) => {
    if (now - forgottenAt < REMEMBERED_MS / 24) return;
    forgottenAt = now;
    await store.forgetAttempts(now - REMEMBERED_MS);
  };
  const admit = async ({ name, address, device, userId }: Parameters<Guard['admit']>[0]) => {
    const now = clock.now();
    await forget(now);
    // Asked for nobody too: the same steps whether there is such a user or not.
    const isKnownDevice = await store.wasHere(userId ?? '', device);
    const asked: Try = { name: nameKey(name), address, device, isKnownDevice };
    const wait = async (at: number) =>
      waitFor(asked, await store.attempts(asked.name, address, at - REMEMBERED_MS), at);
    const pause = await wait(now);
    if (pause > 0) return pause;
    const n = await store.addAttempt({ at: now, name: asked.name, address, device, isGood: false });
    return { good: () => store.attemptWasGood(n), waitNow: () => wait(clock.now()) };
  };
  return {
    admit: (asked) => {
      const turn = last.then(() => admit(asked));
      last = turn.catch(() => {});
      return turn;
    },
  };
}
