import type { Relation, Stage } from './customer.ts';

/** From this value on, in cents of the euro. Few customers are worth the higher levels, so few get them. */
const LEVELS: [number, Relation][] = [
  [1_000_000, 'partnership'],
  [300_000, 'proactive'],
  [100_000, 'responsible'],
  [30_000, 'reactive'],
];
/** A dirham is about a tenth of a euro. */
const PER_EURO = { EUR: 1, MAD: 10 };

/** How close to stay: by value; a prospect has none yet and is at least answered. */
export function relationFor(valueCents: number, currency: 'EUR' | 'MAD', stage: Stage): Relation {
  const euroCents = valueCents / PER_EURO[currency];
  const byValue = LEVELS.find(([least]) => euroCents >= least)?.[1] ?? 'basic';
  return byValue === 'basic' && stage === 'newcomer' ? 'reactive' : byValue;
}
