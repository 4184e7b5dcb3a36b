import type { Outcome } from '../../../shared/call/call.ts';
import type { DialledFate } from '../../../shared/link/bridge/commands.ts';

/** What becomes of a number that is dialled. */
export type Fate =
  | { answers: true; ringMs: [least: number, most: number] }
  | { answers: false; rings: boolean; afterMs: number; outcome: Outcome; causeCode: number };

const fates: Record<Exclude<DialledFate, 'as-usual'>, Fate> = {
  busy: { answers: false, rings: false, afterMs: 2_000, outcome: 'busy', causeCode: 17 },
  'no-answer': { answers: false, rings: true, afterMs: 20_000, outcome: 'no-answer', causeCode: 19 },
  rejected: { answers: false, rings: true, afterMs: 3_000, outcome: 'rejected', causeCode: 21 },
  congestion: { answers: false, rings: false, afterMs: 1_500, outcome: 'congestion', causeCode: 34 },
  unallocated: { answers: false, rings: false, afterMs: 1_000, outcome: 'unallocated', causeCode: 1 },
};
const byLastDigits: Record<string, Fate> = {
  ...{
    '01': fates.busy,
    '02': fates['no-answer'],
    '03': fates.rejected,
    '04': fates.congestion,
    '09': fates.unallocated,
  },
};

/** The same number always meets the same fate, told by its last two digits, unless somebody chose one for all. */
export function fateOf(number: string, chosen: DialledFate = 'as-usual'): Fate {
  if (chosen !== 'as-usual') return fates[chosen];
  return byLastDigits[number.slice(-2)] ?? { answers: true, ringMs: [2_000, 6_000] };
}
