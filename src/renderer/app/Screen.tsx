import { Suspense } from 'react';
import { useRoute } from '../session/route.ts';
import { DeskScreen } from './DeskScreen.tsx';
import styles from './Shell.module.css';
import { CallLogScreen, CustomersScreen, SettingsScreen } from './screens.ts';

/** What the route asks for. */
export function Screen() {
  const route = useRoute();
  if (route.screen === 'desk') return <DeskScreen />;
  return (
    <main className={styles.screen}>
      <Suspense fallback={null}>
        {route.screen === 'customers' && <CustomersScreen id={route.id} />}
        {route.screen === 'calls' && <CallLogScreen id={route.id} />}
        {route.screen === 'settings' && <SettingsScreen />}
      </Suspense>
    </main>
  );
}
