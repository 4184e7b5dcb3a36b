import { IconUser } from '@tabler/icons-react';
import { navigate } from '../../session/route.ts';
import { useCustomerSearch } from '../../session/useCustomerSearch.ts';
import { useWords } from '../../session/words/useWords.ts';
import type { PaletteEntry } from './paletteEntry.ts';
import { paletteWords } from './paletteWords.ts';

/** Long names are cut here; the record shows all of it. */
const longest = 120;
const most = 8;

/** Customers as you type; `isWaiting` until the desk has answered what is typed now. */
export function useCustomerEntries(typed: string): { entries: PaletteEntry[]; isWaiting: boolean } {
  const say = useWords(paletteWords);
  const { matches, answered } = useCustomerSearch(typed);
  const entries = matches.slice(0, most).map((customer): PaletteEntry => {
    const { id, name, company, city, ref } = customer;
    const about = [company !== name && company, city, say('ref', { ref })];
    return {
      id: `customer-${id}`,
      group: 'customers',
      says: name.slice(0, longest),
      about: about.filter(Boolean).join(' · ').slice(0, longest),
      ...(customer.phone && { phone: { number: customer.phone, customerId: id } }),
      Icon: IconUser,
      run: () => navigate({ screen: 'customers', id }),
    };
  });
  return { entries, isWaiting: answered !== typed.trim() };
}
