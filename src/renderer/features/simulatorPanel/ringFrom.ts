/** Whom to be called by; `known` leaves the choice to the simulator. */
export type Caller = 'known' | 'several' | 'unknown' | 'withheld';

/** The switchboard that several customers of the demonstration share. */
const sharedNumber = '+33142685300';
/** A British range that is given to nobody: no record of the demonstration has it. */
const strangers = '+442079460';

const threeDigits = (random: number) => String(Math.floor(random * 1000)).padStart(3, '0');

/** What to ask of the simulator for a caller. `random` in [0, 1) tells strangers apart. */
export function ringFrom(caller: Caller, random: number): { from: string | null; withheld: boolean } {
  if (caller === 'several') return { from: sharedNumber, withheld: false };
  if (caller === 'unknown') return { from: `${strangers}${threeDigits(random)}`, withheld: false };
  return { from: null, withheld: caller === 'withheld' };
}
