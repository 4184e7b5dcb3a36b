import { Activity, Suspense, useState } from 'react';
import { RecordConflicts } from '../features/sync/RecordConflicts.tsx';
import type { Route } from '../session/route.ts';
import { useRoute } from '../session/route.ts';
import { DeskScreen } from './DeskScreen.tsx';
import { CallLogScreen, ComplaintsScreen, CustomersScreen } from './lazyScreens.ts';
import { Scripts } from './Scripts.tsx';
import { SettingsPages } from './SettingsPages.tsx';
import styles from './Shell.module.css';

/** What the route asks for. The screen a call interrupts stays as it was, half-filled forms and all, until another is opened. */
export function Screens() {
  const route = useRoute();
  const [behind, setBehind] = useState<Route | null>(null);
  const isDesk = route.screen === 'desk';
  if (!isDesk && !isSame(route, behind)) setBehind(route);
  return (
    <>
      {isDesk && <DeskScreen />}
      {behind && (
        <Activity mode={isDesk ? 'hidden' : 'visible'}>
          <Suspense fallback={<main className={styles.screen} />}>
            <main className={styles.screen}>
              <OtherScreen route={behind} />
            </main>
          </Suspense>
        </Activity>
      )}
    </>
  );
}

const isSame = (a: Route, b: Route | null) => JSON.stringify(a) === JSON.stringify(b);

function OtherScreen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'customers':
      return <CustomersScreen id={route.id} beside={route.id !== null && <RecordConflicts customerId={route.id} />} />;
    case 'calls':
      return <CallLogScreen id={route.id} />;
    case 'complaints':
      return (
        <ComplaintsScreen
          id={route.id}
          page={route.page}
          beside={(customerId) => <RecordConflicts customerId={customerId} />}
        />
      );
    case 'scripts':
      return <Scripts route={route} />;
    case 'settings':
      return <SettingsPages page={route.page} />;
    case 'desk':
      return null;
  }
}
