import type { Clock } from '../../../shared/lib/clock.ts';

/** So many desks copy at a time, each at full speed; the others wait for their turn. */
export interface Tickets {
  /** True when this desk may go on; false when it should come back, its place is kept. */
  take(desk: string): Promise<boolean>;
  /** It has what it wanted. */
  giveBack(desk: string): void;
  /** How many wait, for how long a desk is sent away. */
  waiting(): number;
}

/** A desk that asks for nothing has gone. */
const IDLE_MS = 20_000;
/** A question is held so long before the desk is sent away for a moment. */
const HOLD_MS = 4_000;
/** Its place is kept so long. */
const PLACE_MS = 30_000;

interface Waiting {
  /** Of the question that is held. */
  answer: ((mayGo: boolean) => void) | null;
  /** Asked for last. */
  at: number;
}

export function createTickets(clock: Clock, most: number): Tickets {
  const held = new Map<string, number>();
  /** In the order in which they came. */
  const queue = new Map<string, Waiting>();

  const forgetGone = () => {
    const now = clock.now();
    // As long ago as ahead: a clock that is set back keeps no place for whoever has gone.
    const wasLongAgo = (at: number, ms: number) => Math.abs(now - at) > ms;
    for (const [desk, at] of held) if (wasLongAgo(at, IDLE_MS)) held.delete(desk);
    for (const [desk, { answer, at }] of queue) if (!answer && wasLongAgo(at, PLACE_MS)) queue.delete(desk);
  };
  const serve = () => {
    forgetGone();
    for (const [desk, { answer }] of queue) {
      if (held.size >= most) return;
      if (!answer) continue;
      queue.delete(desk);
      held.set(desk, clock.now());
      answer(true);
    }
  };
  const hold = (desk: string): Promise<boolean> =>
    new Promise((resolve) => {
      const place = queue.get(desk) ?? { answer: null, at: 0 };
      place.answer?.(false);
      const cancel = clock.after(HOLD_MS, () => {
        place.answer = null;
        place.at = clock.now();
        resolve(false);
        serve();
      });
      place.answer = (mayGo) => {
        cancel();
        resolve(mayGo);
      };
      queue.set(desk, place);
      serve();
    });
  return {
    take: async (desk) => {
      forgetGone();
      if (!held.has(desk)) return hold(desk);
      held.set(desk, clock.now());
      return true;
    },
    giveBack: (desk) => {
      held.delete(desk);
      serve();
    },
    waiting: () => queue.size,
  };
}
