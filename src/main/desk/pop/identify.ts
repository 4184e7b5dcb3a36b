import type { Party } from '../../../shared/call/call.ts';
import type { Popped } from '../../../shared/desk/pop.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import type { StoreReads } from '../../store/deskStore.ts';
import { rankMatches } from './rankMatches.ts';
import { suffixOf } from './suffixOf.ts';

/** Who a number belongs to: a handful of indexed reads, nothing else. The card is a face: contacts come with `withHistory`. */
export function identify(reads: StoreReads, remote: Party, now: number, countries?: readonly Country[]): Popped {
  if (remote.withheld) return undecided({ kind: 'withheld' });
  const e164 = remote.number ?? (remote.raw === null ? null : normaliseNumber(remote.raw, countries));
  if (e164 === null) return undecided({ kind: 'none', number: null, raw: remote.raw });
  const { exact, possible } = reads.matches({ e164, suffix: suffixOf(e164) });
  if (exact.length === 0 && possible.length === 0) return undecided({ kind: 'none', number: e164, raw: remote.raw });
  const matches = rankMatches(exact.length > 0 ? exact : possible, e164);
  const first = exact[0]?.face ?? (matches[0] ? reads.face(matches[0].customer.id, now) : null);
  if (exact.length === 1)
    return { pop: { kind: 'one', reasons: matches[0]?.reasons ?? [] }, card: first, preview: null };
  return { pop: { kind: exact.length > 0 ? 'several' : 'possible', matches }, card: null, preview: first };
}

/** Whoever was found, with what was before. */
export function withHistory(reads: StoreReads, { pop, card, preview }: Popped, now: number): Popped {
  const whole = (face: Popped['card']) => face && (reads.card(face.id, now) ?? face);
  return { pop, card: whole(card), preview: whole(preview) };
}

const undecided = (pop: Popped['pop']): Popped => ({ pop, card: null, preview: null });
