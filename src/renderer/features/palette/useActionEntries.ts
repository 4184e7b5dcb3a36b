import {
  IconCoffee,
  IconKeyboard,
  IconLanguage,
  IconPlayerPlay,
  IconStack2,
  IconUserCheck,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { usePauseText } from '../../session/presence/usePauseText.ts';
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
  const hasQueues = useDesk(({ link }) => link.capabilities.includes('queues'));
  const name = isAsked(say('newRecord'), typed) ? null : typed.trim();
  const create = () => sheets.open({ kind: 'newCustomer', number: null, name, callId: null });
  const simulate = () => sheets.open({ kind: 'simulator' });
  const help = () => sheets.open({ kind: 'help' });
  const entries: Omit<PaletteEntry, 'group'>[] = [
    ...usePresenceEntries(),
    { id: 'team', says: say('team'), Icon: IconUsers, shortcut: 'Y', run: () => sheets.open({ kind: 'directory' }) },
    ...(hasQueues
      ? [
          {
            id: 'queues',
            says: say('queues'),
            Icon: IconStack2,
            shortcut: 'Q',
            run: () => sheets.open({ kind: 'queues' }),
          },
        ]
      : []),
    { id: 'new', says: say('newRecord'), Icon: IconUserPlus, run: create },
    ...useLanguageEntry(),
    ...(canSimulate
      ? [{ id: 'simulator', says: say('simulator'), Icon: IconPlayerPlay, shortcut: 'Alt+5', run: simulate }]
      : []),
    { id: 'help', says: say('help'), Icon: IconKeyboard, shortcut: '?', run: help },
  ];
  return entries.map((entry) => ({ ...entry, group: 'actions' }));
}

/** Available, or on a break for each reason; while a call is in hand, for afterwards. */
function usePresenceEntries(): Omit<PaletteEntry, 'group'>[] {
  const say = useWords(paletteWords);
  const textOf = usePauseText();
  const run = useCommand();
  const { status: now } = useDesk(({ presence }) => presence);
  const pauses = useDesk((desk) => desk.pauses) ?? [];
  const isLater = useDesk(({ calls }) => calls.length > 0);
  const set = (status: 'ready' | 'paused', reason: string | null) => () =>
    void (isLater
      ? run('desk.setNextPresence', { next: { status, reason } })
      : run('desk.setPresence', { status, reason }));
  const reasons = pauses.length > 0 ? pauses.map(({ key }) => key) : [null];
  const pausing = reasons.map((reason) => {
    const says = say(isLater ? 'pauseLater' : 'pause', { reason: textOf(reason) ?? say('anyPause') });
    return { id: `paused-${reason}`, says, Icon: IconCoffee, run: set('paused', reason) };
  });
  const ready = {
    id: 'ready',
    says: say(isLater ? 'readyLater' : 'ready'),
    Icon: IconUserCheck,
    run: set('ready', null),
  };
  return now === 'ready' && !isLater ? pausing : [ready, ...pausing];
}

function useLanguageEntry(): Omit<PaletteEntry, 'group'>[] {
  const say = useWords(paletteWords);
  const run = useCommand();
  const other = useDesk(({ profile }) => (profile?.language === 'fr' ? 'en' : 'fr'));
  return [
    { id: 'speak', says: say('speak'), Icon: IconLanguage, run: () => void run('desk.speak', { language: other }) },
  ];
}
