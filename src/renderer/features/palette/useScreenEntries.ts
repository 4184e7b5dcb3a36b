import {
  IconAddressBook,
  IconHeadset,
  IconMessageExclamation,
  IconPhoneCall,
  IconScript,
  IconSettings,
} from '@tabler/icons-react';
import type { Route } from '../../session/route.ts';
import { navigate } from '../../session/route.ts';
import { useLeads } from '../../session/useLeads.ts';
import { useWords } from '../../session/words/useWords.ts';
import type { PaletteEntry } from './paletteEntry.ts';
import { paletteWords } from './paletteWords.ts';

const screens = [
  { route: { screen: 'desk' }, word: 'goDesk', Icon: IconHeadset, shortcut: 'Alt+1' },
  { route: { screen: 'customers', id: null }, word: 'goCustomers', Icon: IconAddressBook, shortcut: 'Alt+2' },
  { route: { screen: 'calls', id: null }, word: 'goCalls', Icon: IconPhoneCall, shortcut: 'Alt+3' },
  { route: { screen: 'complaints', id: null }, word: 'goComplaints', Icon: IconMessageExclamation, shortcut: 'Alt+6' },
  { route: { screen: 'scripts', id: null }, word: 'goScripts', Icon: IconScript, shortcut: 'Alt+7' },
  { route: { screen: 'settings' }, word: 'goSettings', Icon: IconSettings, shortcut: 'Alt+4' },
] as const satisfies { route: Route; word: string; Icon: unknown; shortcut: string }[];

/** The screens that whoever is signed in may go to. */
export function useScreenEntries(): PaletteEntry[] {
  const say = useWords(paletteWords);
  const leads = useLeads();
  return screens
    .filter(({ route }) => route.screen !== 'scripts' || leads)
    .map(({ route, word, Icon, shortcut }) => ({
      id: word,
      group: 'screens',
      says: say(word),
      Icon,
      shortcut,
      run: () => navigate(route),
    }));
}
