import { normaliseNumber } from '../../../shared/number/normaliseNumber.ts';
import { countriesOf } from '../site/country.ts';
import type { Workplace } from '../workplace.ts';

/** A short code of the house: a colleague, a queue. */
const shortCode = /^[0-9*#]{2,6}$/;

/** What the telephony is to dial for what was typed; null: it is no number. */
export const numberToDial = (w: Pick<Workplace, 'cell'>, typed: string): string | null =>
  normaliseNumber(typed, countriesOf(w)) ?? (shortCode.test(typed) ? typed : null);
