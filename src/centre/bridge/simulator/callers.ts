import { z } from 'zod';
import type { Party } from '../../../shared/call/call.ts';
import { callerParty } from '../../../shared/number/callerParty.ts';
import type { Prng } from './createPrng.ts';

/** People who may call. A number that stands twice is shared by several customers. */
export const callerList = z
  .array(z.object({ number: z.string().min(3).max(32), name: z.string().max(128).nullish() }))
  .max(100_000);
export type Caller = z.infer<typeof callerList>[number];

export const withheldParty: Party = { number: null, raw: null, name: null, withheld: true };
const partyAt = (number: string, name: string | null): Party => callerParty({ number, name: name ?? '' });

/** Who calls next: mostly somebody known, at times a shared number, a stranger, or one who withholds. */
export function createCallers(list: readonly Caller[], prng: Prng): () => Party {
  const shared = sharedNumbers(list);
  return () => {
    const draw = prng.next();
    if (draw < 0.08) return withheldParty;
    if (draw < 0.2 || !isSome(list)) return stranger(prng);
    const { number, name } = draw < 0.32 && isSome(shared) ? prng.pick(shared) : prng.pick(list);
    return partyAt(number, name ?? null);
  };
}

const isSome = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

function sharedNumbers(list: readonly Caller[]): Caller[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { number } of list) (seen.has(number) ? twice : seen).add(number);
  return [...twice].map((number) => ({ number, name: null }));
}

/** Numbers the French regulator keeps for fiction, so that nobody real is ever shown. */
const stranger = (prng: Prng) =>
  partyAt(`${prng.pick(['+3363998', '+3319900'])}${String(prng.between(0, 9_999)).padStart(4, '0')}`, null);
