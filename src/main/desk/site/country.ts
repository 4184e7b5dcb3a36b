import type { Country } from '../../../shared/number/normaliseNumber.ts';
import type { SiteCountry } from '../../../shared/number/siteCountry.ts';
import { countriesAt, siteCountry } from '../../../shared/number/siteCountry.ts';
import type { StoreReads } from '../../store/deskStore.ts';
import type { Workplace } from '../workplace.ts';

const SETTING = 'country';

/** Where the centre is at home, as it said last: a number without a country comes from there. */
export const readCountry = (reads: Pick<StoreReads, 'setting'>): SiteCountry =>
  siteCountry.safeParse(reads.setting(SETTING)).data ?? 'FR';

export function setCountry(w: Workplace, country: SiteCountry): void {
  if (w.cell.get().country === country) return;
  w.cell.set({ country });
  w.saver.keep((writes) => writes.setSetting(SETTING, country)).catch(() => {});
}

export const countryOf = ({ cell }: Pick<Workplace, 'cell'>): SiteCountry => cell.get().country ?? 'FR';
export const countriesOf = (w: Pick<Workplace, 'cell'>): readonly Country[] => countriesAt(countryOf(w));
