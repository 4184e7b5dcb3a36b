import type { Outcome } from '../../../shared/call/call.ts';

/** What becomes of a number that is dialled. */
export type Fate =
  | { answers: true; ringMs: [least: number, most: number] }
  | { answers: false; rings: boolean; afterMs: number; outcome: Outcome; causeCode: number };

/** The same number always meets the same fate, told by its last two digits. */
export function fateOf(number: string): Fate {
  switch (number.slice(-2)) {
    case '01':
      return { answers: false, rings: false, afterMs: 2_000, outcome: 'busy', causeCode: 17 };
    case '02':
      return { answers: false, rings: true, afterMs: 20_000, outcome: 'no-answer', causeCode: 19 };
    case '04':
      return { answers: false, rings: false, afterMs: 1_500, outcome: 'congestion', causeCode: 34 };
    case '09':
      return { answers: false, rings: false, afterMs: 1_000, outcome: 'unallocated', causeCode: 1 };
    default:
      return { answers: true, ringMs: [2_000, 6_000] };
  }
}
