import type { Work } from './work.ts';
import { isBulk, weightOf } from './work.ts';

/** A transaction takes no more than this, so that nobody waits long for the next. */
const GROUP_WEIGHT = 2_000;
/** And of imports this where a desk waits. */
const BULK_WEIGHT = 250;

/** What waits for a writer, and what of it shares the next transaction: pushes first, in the order they came. */
export function createGroups<T>(workOf: (asked: T) => Work, most = GROUP_WEIGHT) {
  const first: T[] = [];
  const later: T[] = [];
  const take = (from: T[], limit: number): T[] => {
    let weight = 0;
    const fits = from.findIndex((asked, n) => {
      weight += weightOf(workOf(asked));
      return n > 0 && weight > limit;
    });
    return from.splice(0, fits === -1 ? from.length : fits);
  };
  return {
    add: (asked: T) => void (isBulk(workOf(asked)) ? later : first).push(asked),
    next: (): T[] => {
      const bulk = first.length > 0 ? BULK_WEIGHT : most;
      return [...take(first, most), ...take(later, bulk)];
    },
    isWaiting: () => first.length + later.length > 0,
  };
}
