import type { Match, MatchReason } from '../../../shared/desk/pop.ts';
import type { NumberMatch } from '../../store/deskStore.ts';

/** What an agent chose before says more than who called, and a call says more than an open complaint. */
const weight = (match: NumberMatch): number =>
  match.chosen * 3 + match.callsFromHere + (match.openComplaint === null ? 0 : 1);

/** Candidates in the order to offer them, each with its reasons. `dialled`: the number of the call, in E.164. */
export function rankMatches(matches: readonly NumberMatch[], dialled: string): Match[] {
  const ranked = matches.toSorted((a, b) => weight(b) - weight(a) || (b.lastCallAt ?? 0) - (a.lastCallAt ?? 0));
  const chosenInAll = matches.reduce((sum, { chosen }) => sum + chosen, 0);
  const [first, second] = ranked;
  const clear = first && weight(first) > 1 && weight(first) >= 2 * (second ? weight(second) : 0);
  return ranked.map((match, i) => ({
    customer: match.customer,
    likelihood: i === 0 && clear && match.e164 === dialled ? 'very-likely' : 'possible',
    reasons: reasonsFor(match, dialled, chosenInAll),
  }));
}

function reasonsFor(match: NumberMatch, dialled: string, chosenInAll: number): MatchReason[] {
  const { label, chosen, callsFromHere, lastCallAt, openComplaint, e164 } = match;
  const reasons: MatchReason[] = [
    e164 === dialled ? { code: 'own-number', label } : { code: 'same-suffix', number: e164 },
  ];
  if (chosen > 0) reasons.push({ code: 'chosen-before', times: chosen, of: chosenInAll });
  if (callsFromHere > 0 && lastCallAt !== null)
    reasons.push({ code: 'called-from-here', times: callsFromHere, lastAt: lastCallAt });
  if (openComplaint !== null) reasons.push({ code: 'open-complaint', ref: openComplaint });
  return reasons;
}
