import type { Clock } from '../../../shared/lib/clock.ts';
import type { NumberMatch, StoreReads } from '../../store/deskStore.ts';
import type { Saver } from '../saving/saver.ts';
import { suffixOf } from './suffixOf.ts';

export interface FreshChoices {
  /** As the store has them, with what was chosen and is not on the disk yet. */
  matches: StoreReads['matches'];
  /** Whose call from this number it was. */
  keep(e164: string, customerId: string): void;
}

interface Options {
  reads: Pick<StoreReads, 'matches'>;
  saver: Pick<Saver, 'keep'>;
  clock: Pick<Clock, 'now'>;
}

/** Who was chosen for a number, known from the keypress on: the next ring from it may come before the disk has it. */
export function createFreshChoices({ reads, saver, clock }: Options): FreshChoices {
  /** How often each was chosen, at least: what is written meanwhile is not counted twice. */
  const unwritten = new Map<string, number>();

  function matches(of: { e164: string; suffix: string }): ReturnType<StoreReads['matches']> {
    const found = reads.matches(of);
    if (unwritten.size === 0) return found;
    const fresh = (match: NumberMatch): NumberMatch => {
      const atLeast = unwritten.get(keyOf(of.e164, match.customer.id)) ?? 0;
      return { ...match, chosen: Math.max(match.chosen, atLeast) };
    };
    return { exact: found.exact.map(fresh), possible: found.possible.map(fresh) };
  }

  function timesChosen(e164: string, customerId: string): number {
    const { exact, possible } = matches({ e164, suffix: suffixOf(e164) });
    return [...exact, ...possible].find(({ customer }) => customer.id === customerId)?.chosen ?? 0;
  }

  return {
    matches,
    keep(e164, customerId) {
      const key = keyOf(e164, customerId);
      const times = timesChosen(e164, customerId) + 1;
      const at = clock.now();
      unwritten.set(key, times);
      const written = saver.keep(async (writes) => {
        await writes.rememberChoice(e164, customerId, at);
        if (unwritten.get(key) === times) unwritten.delete(key);
      });
      // What could not be written is tried again, and shown by `saving`.
      written.catch(() => {});
    },
  };
}

const keyOf = (e164: string, customerId: string): string => `${e164} ${customerId}`;
