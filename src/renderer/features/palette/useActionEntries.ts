import {
  IconCoffee,
  IconKeyboard,
  IconLanguage,
  IconPlayerPlay,
  IconUserCheck,
  IconUserPlus,
} from '@tabler/icons-react';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { isAsked } from './isAsked.ts';
import type { PaletteEntry } from './paletteEntry.ts';
import { paletteWords } from './paletteWords.ts';

/** What can be done from anywhere. */
export function useActionEntries(typed: string): PaletteEntry[] {
  const say = useWords(paletteWords);
  const { sheets } = useSession();
  const canSimulate = useDesk(({ link }) => link.capabilities.includes('simulate'));
  const name = isAsked(say('newRecord'), typed) ? null : typed.trim();
  const create = () => sheets.open({ kind: 'newCustomer', number: null, name, callId: null });
  const simulate = () => sheets.open({ kind: 'simulator' });
  const help = () => sheets.open({ kind: 'help' });
  const entries: Omit<PaletteEntry, 'group'>[] = [
    ...usePresenceEntry(),
    { id: 'new', says: say('newRecord'), Icon: IconUserPlus, run: create },
    ...useLanguageEntry(),
    ...(canSimulate
      ? [{ id: 'simulator', says: say('simulator'), Icon: IconPlayerPlay, shortcut: 'Alt+5', run: simulate }]
      : []),
    { id: 'help', says: say('help'), Icon: IconKeyboard, shortcut: '?', run: help },
  ];
  return entries.map((entry) => ({ ...entry, group: 'actions' }));
}

/** Available, or on a break: the one that is not so now. */
function usePresenceEntry(): Omit<PaletteEntry, 'group'>[] {
  const say = useWords(paletteWords);
  const run = useCommand();
  const isReady = useDesk(({ presence }) => presence.status === 'ready');
  const status = isReady ? 'paused' : 'ready';
  const set = () => void run('desk.setPresence', { status, reason: null });
  return [{ id: status, says: say(isReady ? 'pause' : 'ready'), Icon: isReady ? IconCoffee : IconUserCheck, run: set }];
}

function useLanguageEntry(): Omit<PaletteEntry, 'group'>[] {
  const say = useWords(paletteWords);
  const run = useCommand();
  const other = useDesk(({ profile }) => (profile?.language === 'fr' ? 'en' : 'fr'));
  return [
    { id: 'speak', says: say('speak'), Icon: IconLanguage, run: () => void run('desk.speak', { language: other }) },
  ];
}
