import { useKeys } from '../session/keys/useKeys.ts';
import type { Route } from '../session/route.ts';
import { hereNow, navigate, places } from '../session/route.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useDesk } from '../session/useDesk.ts';
import { useLeads } from '../session/useLeads.ts';
import { useWords } from '../session/words/useWords.ts';
import { appWords } from './words.ts';

const go = (route: Route) => navigate(places.wayTo(route, hereNow()));

/** The keys that act on every screen. */
export function AppKeys() {
  const say = useWords(appWords);
  const { sheets } = useSession();
  const canSimulate = useDesk(({ link }) => link.capabilities.includes('simulate'));
  const hasQueues = useDesk(({ link }) => link.capabilities.includes('queues'));
  useKeys('app', [
    { key: 'Ctrl+K', label: say('palette'), inText: true, run: () => sheets.open({ kind: 'palette' }) },
    { key: 'Y', label: say('team'), run: () => sheets.open({ kind: 'directory' }) },
    { key: 'L', label: say('sync'), run: () => sheets.open({ kind: 'sync' }) },
    { key: '?', label: say('help'), run: () => sheets.open({ kind: 'help' }) },
    { key: 'Alt+1', label: say('desk'), inText: true, run: () => go({ screen: 'desk' }) },
    { key: 'Alt+2', label: say('customers'), inText: true, run: () => go({ screen: 'customers', id: null }) },
    { key: 'Alt+3', label: say('calls'), inText: true, run: () => go({ screen: 'calls', id: null }) },
    { key: 'Alt+6', label: say('complaints'), inText: true, run: () => go({ screen: 'complaints', id: null }) },
    { key: 'Alt+4', label: say('settings'), inText: true, run: () => go({ screen: 'settings' }) },
  ]);
  useKeys(
    'app',
    [{ key: 'Alt+7', label: say('scripts'), inText: true, run: () => go({ screen: 'scripts', id: null }) }],
    { on: useLeads() },
  );
  useKeys('app', [{ key: 'Q', label: say('queues'), run: () => sheets.open({ kind: 'queues' }) }], { on: hasQueues });
  useKeys('app', [{ key: 'Alt+5', label: say('simulator'), run: () => sheets.open({ kind: 'simulator' }) }], {
    on: canSimulate,
  });
  return null;
}
