import { Activity, Suspense, useState } from 'react';
import type { Route } from '../session/route.ts';
import { useRoute } from '../session/route.ts';
import { DeskScreen } from './DeskScreen.tsx';
import { CallLogScreen, CustomersScreen, SettingsScreen, TelephonySetupScreen } from './lazyScreens.ts';
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
      return <CustomersScreen id={route.id} />;
    case 'calls':
      return <CallLogScreen id={route.id} />;
    case 'settings':
      return route.page === 'telephony' ? <TelephonySetupScreen /> : <SettingsScreen />;
    case 'desk':
      return null;
  }
}
